### The editor of the text, in the browser: tools, saving, locks, notes, the meter. Its script is given these.

## The text and its tools

editor-text = Text of the article
editor-toolbar = Tools for the text
editor-with-keys = { $label } ({ $keys })
editor-undo = Undo
editor-redo = Redo
editor-style = Kind of paragraph
editor-style-other = Other
editor-insert = Insert a block
editor-more = More tools
editor-settings = Settings of this block
editor-done = Done
editor-cancel = Cancel
editor-close = Close
editor-delete = Delete
editor-describe = Describe
editor-move-up = Move block up
editor-move-down = Move block down
editor-delete-block = Delete block
editor-line-break = New line in the same paragraph

## Blocks

editor-paragraph = Paragraph
editor-heading-2 = Heading
editor-heading-3 = Smaller heading
editor-heading-4 = Smallest heading
editor-bullets = Bulleted list
editor-numbers = Numbered list
editor-quote = Quotation
editor-pull-quote = Pull quote
editor-table = Table
editor-infobox = Infobox
editor-card = Card for a video or post
editor-timeline = Timeline
editor-live-entry = Live entry
editor-preformatted = Preformatted text
editor-divider = Divider
editor-gallery = Gallery of images
editor-empty-text = Write here. Type “/” for blocks.
editor-empty-paragraph = Type “/” for blocks
editor-empty-attribution = Who said or wrote it
editor-empty-table_caption = What the table shows
editor-empty-gallery_caption = What the images show together
editor-empty-entry_when = When: 12 May, around noon…
editor-empty-infobox_title = Title of the infobox
editor-empty-live_headline = Headline of the entry
editor-empty-image = Caption
editor-empty-embed_card = What it says, in words
editor-empty-heading = Heading
editor-empty-preformatted = Text whose spaces and lines count

## Words

editor-strong = Bold
editor-emphasis = Italic
editor-strikethrough = Struck through
editor-superscript = Superscript
editor-subscript = Subscript
editor-code = Code
editor-link = Link
editor-link-text = Words of the link
editor-link-address = Address
editor-link-hint = A web address, an e-mail address, or a path such as /en/page/about
editor-link-wrong = This is no address a link can lead to. Write it as in https://example.org/page
editor-link-remove = Remove link
editor-footnote = Footnote
editor-footnote-text = Text of the footnote
editor-footnote-open = Footnote: { $text }
editor-footnote-empty = Empty footnote
editor-footnote-delete = Delete footnote
editor-language = Words in another language
editor-language-of = Language of these words
editor-language-other = Another language
editor-language-tag = Language code
editor-language-tag-hint = Only if it is not in the list: “ln” for Lingala, “zh-Hant” for traditional Chinese
editor-language-wrong = This is no language code. Write it as in “ln” or “pt-BR”.
editor-language-remove = Same language as the article
editor-language-select-first = Select the words first, then say which language they are in.

## Settings of blocks

editor-settings-image = Image
editor-settings-embed_card = Card
editor-settings-quote = Quotation
editor-settings-list = List
editor-settings-timeline_entry = Entry of the timeline
editor-settings-live_entry = Live entry
editor-alt = What the image shows
editor-alt-hint = For readers who do not see it. Say what matters for the story.
editor-alt-is = Description: { $text }
editor-alt-decorative = Decorative: says nothing that the text does not say
editor-alt-unwritten = Not described yet
editor-decorative = Decorative: it needs no description
editor-credit = Credit
editor-credit-is = Credit: { $name }
editor-image-link = Leads to (optional)
editor-image-missing = This image was not found when the archive was moved in. It used to be at
editor-card-address = Address of the video or post
editor-card-title = Title
editor-card-provider = Where it is
editor-provider-by-address = As the address says
editor-provider-youtube = YouTube
editor-provider-vimeo = Vimeo
editor-provider-dailymotion = Dailymotion
editor-provider-x = X
editor-provider-facebook = Facebook
editor-provider-instagram = Instagram
editor-provider-tiktok = TikTok
editor-provider-soundcloud = SoundCloud
editor-provider-spotify = Spotify
editor-provider-mastodon = Mastodon
editor-provider-telegram = Telegram
editor-provider-audio = Sound recording
editor-provider-video = Video
editor-provider-document = Document
editor-provider-map = Map
editor-provider-other = Another site
editor-pull-quote-drawn = Pull quote: drawn large from the article’s own text
editor-quote-source = Where it can be read (optional)
editor-list-start = First number
editor-list-start-hint = Leave empty for bullets
editor-number-wrong = This is not a whole number.
editor-entry-date = Date for machines (optional)
editor-entry-date-hint = 2019, 2019-05, 2019-05-12 or 2019-05-12T14:30Z
editor-date-wrong = This is not a date. Write it as the hint says.
editor-live-time = Posted at
editor-live-name = Permanent name
editor-live-name-hint = Part of its address on the page. Do not change it once the entry is public.
editor-live-name-wrong = Use lower-case letters a to z, digits and hyphens, 64 at most.

## Tables

editor-table-menu = Table
editor-row-before = Row above
editor-row-after = Row below
editor-row-delete = Delete row
editor-column-before = Column before
editor-column-after = Column after
editor-column-delete = Delete column
editor-header-row = Heading row
editor-header-column = Heading column
editor-header-cell = Heading cell
editor-merge-cells = Join cells
editor-split-cell = Split cell
editor-table-delete = Delete table

## Find, invisible characters, help

editor-find = Find and replace
editor-find-text = Find
editor-replace-by = Replace with
editor-find-case = Match capitals
editor-find-whole = Whole words
editor-find-next = Next
editor-find-previous = Previous
editor-find-none = Not found
editor-find-count = Found: { $count }
editor-find-at = { $at } of { $count }
editor-replace = Replace
editor-replace-all = Replace all
editor-replaced = Replaced: { $count }
editor-invisible = Show invisible characters
editor-invisible-nbsp = No-break space
editor-invisible-nnbsp = Narrow no-break space
editor-invisible-nbhy = No-break hyphen
editor-invisible-shy = Soft hyphen
editor-invisible-zwsp = Zero-width space
editor-invisible-zwnj = Zero-width non-joiner
editor-invisible-zwj = Zero-width joiner
editor-invisible-lrm = Left-to-right mark
editor-invisible-rlm = Right-to-left mark
editor-invisible-wj = Word joiner
editor-help = Keyboard help
editor-help-keys = Keys
editor-help-signs = Signs at the start of a line or around words
editor-help-tab = Next cell, deeper in a list
editor-help-toolbar = To the tools

## Pasting

editor-paste-images = Images left out: { $count }. Only images that the newspaper keeps can stand in an article.
editor-paste-files = Files cannot be pasted here. Only images that the newspaper keeps can stand in an article.

## Saving

editor-state-unchanged = No changes
editor-state-changed = Not saved yet
editor-state-saving = Saving…
editor-state-saved = Saved { $time }
editor-state-offline = Offline: kept on this device
editor-state-offline-unkept = Offline, and this browser keeps nothing: leave this page open
editor-state-login = You are logged out. Your text is kept on this device.
editor-state-login-link = Log in again in a new tab
editor-state-refused = Could not save: { $message }
editor-state-conflict = Waiting for your decision
editor-restored = Text that had not been saved was found on this device and put back.

## Someone else

editor-lock-held = { $name } has been writing here since { $time }.
editor-lock-held-read = You can read along. Take over if you want to write.
editor-lock-taken = { $name } took over at { $time }.
editor-lock-taken-kept = What you typed is kept. When you take over again, both texts are put together.
editor-lock-take = Take over
editor-clash-title = Two versions of the same place
editor-clash-say = { $name } saved at { $time }. Places that you both changed: { $count }. Everything else has been put together.
editor-clash-text = In the text
editor-clash-mine = Yours
editor-clash-theirs = By { $name }
editor-clash-nothing = (deleted)
editor-clash-image = Image: { $text }
editor-clash-done = Continue with this
editor-keep-mine = Keep mine
editor-take-theirs = Take theirs
editor-keep-both = Keep both

## Fields

editor-field-kicker = Kicker
editor-field-headline = Headline
editor-field-standfirst = Standfirst
editor-field-dateline = Dateline
editor-field-bylines = Bylines
editor-field-section = Section
editor-field-topics = Topics
editor-field-lead-image = Lead image
editor-field-key-points = Most important points
editor-field-related = Related stories
editor-field-social-title = Title for social networks
editor-field-description = Description
editor-topics-chosen = Chosen topics
editor-topics-add = Add a topic
editor-bylines-chosen = Who signs
editor-bylines-add = Add a byline
editor-byline-role = What { $name } did for this article
editor-byline-role-hint = Role (optional)
editor-combo-none = Nothing of that name
editor-chosen-up = Move { $name } up
editor-chosen-down = Move { $name } down
editor-chosen-remove = Remove { $name }
editor-chosen-added = { $name } added
editor-chosen-moved = { $name } is now number { $place }
editor-chosen-removed = { $name } removed

## Meter, checks, proof

editor-meter-length = Words: { $words } · { $minutes } min
editor-meter-good = { $bytes } bytes on the reader’s line
editor-meter-warn = { $bytes } bytes on the reader’s line: more than { $warn }. Shorten it if you can.
editor-meter-most = { $bytes } bytes on the reader’s line: more than { $most }. A publisher must allow it.
editor-checks-none = Nothing stands in the way of publishing.
editor-check-block = Needed:
editor-check-warn = Look at:
editor-proof = Reader’s view
editor-proof-title = The article on a reader’s phone

## Notes

editor-note = Note on these words
editor-note-new = New note
editor-note-select-first = Select the words that the note is about.
editor-note-send = Add note
editor-note-reply = Reply
editor-note-resolve = Resolve
editor-note-reopen = Open again
editor-note-show = Show in the text
editor-note-gone = These words are no longer in the text.
editor-note-failed = The server did not answer.
editor-note-not-sent = The note was not sent: { $why } It is still here; try again.
editor-notes-none = No open notes
editor-notes-resolved = Resolved notes: { $count }
editor-notes-unread = The notes could not be read. They are shown when the line is back.
editor-mention = People

## Images

editor-images = Images from this device
editor-library = Image from the library
editor-library-search = File name, caption, credit
editor-library-none = No image found
editor-library-more = More images
editor-library-failed = The library does not answer. Try again.
editor-tray = Images on their way
editor-tray-count = Arrived: { $done } of { $all }
editor-tray-gallery = Make a gallery of these images
editor-upload-waiting = Waiting
editor-upload-percent = { $percent } %
editor-upload-paused = The line is down; it goes on by itself
editor-upload-login = You are logged out; it goes on when you log in again
editor-upload-done = Arrived
editor-upload-again = Try again
editor-upload-again-named = Try again: { $name }
editor-upload-cancel-named = Cancel: { $name }
editor-upload-arrived = { $name } has arrived.
editor-upload-failed = { $name }: { $why }
editor-upload-pasted = Pasted image
editor-upload-no-image = This file is not an image. Send a photo as JPEG, PNG, WebP, AVIF, GIF or TIFF.
editor-upload-heic = Photos in the HEIC format of iPhones cannot be read here. Send it as JPEG: on the iPhone, share it by mail.
editor-upload-place = { $name } will stand here
editor-upload-resumed = Images that had not arrived yet are being sent on.
editor-upload-read-only = Somebody else is writing here. Take over before you put in images.
editor-lead-device = Choose from this device
editor-lead-library = Choose from the library
editor-lead-remove = Remove the image
editor-lead-none = No image above the text. Drop one here.
editor-alt-library = From the library: { $text }
editor-credit-library = Credit, from the library: { $name }
editor-image-pulled = Taken out of all pages: readers do not see it
editor-image-expired = The right to show it has ended
editor-image-page = In the library
editor-check-show = Show
