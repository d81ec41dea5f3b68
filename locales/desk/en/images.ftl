### Images: the library, the page of one image, what is sent and why it is refused.

## The library

images-title = Images
images-search = File name, caption, description, credit
images-parts = Parts of the library
images-show-all = All
images-show-mine = Mine
images-show-unused = Unused
images-show-no-alt = Not described
images-show-no-credit = Without credit
images-show-expiring = Rights ending soon
images-show-expired = Rights ended
images-show-pulled = Taken out
images-none = No image here.
images-pages = Pages
images-first = To the newest
images-uses = { $count ->
    [one] in { $count } article
   *[other] in { $count } articles
}
images-unused = in no article
images-mark-pulled = taken out
images-mark-expired = rights ended
images-mark-expiring = rights end soon
images-mark-no-alt = not described
images-mark-no-credit = no credit
images-file = File images
images-files = Images from this device
images-files-hint = JPEG, PNG, WebP, AVIF, GIF or TIFF; several at once, 60 MB together.
images-send = Send
images-refused = { $name }: { $why }
images-none-sent = Choose at least one file.
images-choosing = Choose the image above the text of
images-choose = Use above the text
images-choose-named = Use { $name } above the text

## What shows where

images-target = What to set
images-focus = Focal point
images-slot-lead = Lead, 3:2
images-slot-card = Card, square
images-slot-social = Shared on networks
images-stage = The image, to set its focal point or frames
images-stage-role = image to frame
images-keys = Arrow keys move by one hundredth, with Shift by five; + and − change the size of a frame; Delete leaves it to the program.
images-said-focus = Focal point: { $x } % from the left, { $y } % from the top
images-said-frame = { $slot }: from { $left } % of the left and { $top } % of the top, { $width } % wide
images-said-automatic = { $slot }: chosen by the program
images-previews = What each place shows
images-preview-of = As shown: { $slot }
images-numbers = In numbers
images-focus-own = Focal point chosen here, else the middle
images-across = From the left, in %
images-down = From the top, in %
images-slot-own = { $slot }: chosen here, else around the focal point
images-left = Left edge, in %
images-top = Top edge, in %
images-width = Width, in %

## What it says and whose it is

images-words = In words
images-file-says = The file itself says:
images-decorative = Decorative: says nothing that a text does not say
images-alt = What it shows
images-alt-hint = What it shows is read out to those who do not see it. Say what matters.
images-caption = Caption
images-rights = Rights
images-credit = Credit
images-credit-hint = As readers see it: Photo Amina Diallo
images-copyright = Copyright
images-copyright-hint = Who holds the rights. Travels in the file.
images-licence = Licence
images-licence-hint = What was agreed, for the newsroom only.
images-expires = Last day it may be shown
images-expires-hint = Leave empty if it may be shown for ever. The stone warns 30 days before.
images-not-yours = This image was filed by somebody else. Ask an editor to change it.

## Where it stands

images-where = Where it stands
images-nowhere = In no article yet.
images-logo = the logo
images-logo-where = at the head of every page
images-pull-logo = It is the logo: it leaves the head of every page, and the newspaper’s name takes its place.
images-place-hidden = An article that you cannot see
images-place-lead = above the text
images-place-public = readers see it
images-about-file = The file
images-format = Format
images-bytes = Bytes
images-taken = Taken
images-filed = Filed
images-made = Sizes for readers
images-being-made = being made
images-camera = Of what the camera wrote, the place and serial numbers are never shown nor passed on.
images-trouble = The sizes for readers could not be made: { $why }

## To take it out, to replace it

images-take-out = Take out or replace
images-pulled = Taken out of all pages on { $time }: { $reason }
images-ended = The right to show it ended on { $date }. Take it out, replace it, or set a new day.
images-was-replaced = It was replaced by
images-replacement = this image
images-pull = Take out of all pages
images-pull-hint = { $count ->
    [one] It disappears at once from { $count } public article, from feeds and cards. Articles stay, without it.
   *[other] It disappears at once from { $count } public articles, from feeds and cards. Articles stay, without it.
}
images-pull-ask = Take this image out of all pages now?
images-restore = Let it be shown again
images-restore-hint = It appears again wherever it stands.
images-replace = Replace everywhere
images-back = Back to the image
images-replace-hint = { $count ->
    [one] It stands in { $count } article. If it is published, readers get a new version.
   *[other] It stands in { $count } articles. Of those that are published, readers get a new version.
}
images-replace-by = By which image
images-with-words = It shows something else: take its description, caption and credit as well
images-replace-reason = Readers see it beside the new version.
images-replace-ask = Replace this image in all articles now?
images-replaced = { $count ->
    [one] Replaced in { $count } article.
   *[other] Replaced in { $count } articles.
}
images-left-out = Left as they were
images-left-refused = You are not allowed to change this article. Ask somebody who is.
images-left-blocked = It could not be changed as it stands. Open it and look.

## What was done, what is missing

images-done-filed = The images are filed.
images-done-described = Saved.
images-done-pulled = Taken out of all pages.
images-done-restored = It is shown again.
images-needed-reason = Give a reason, for the record.
images-needed-new = Choose another image.
images-wrong-per-cent = Give numbers between 0 and 100.
images-wrong-cut = This frame lies outside the image.
images-wrong-date = This is not a day. Write it as in 2027-03-31.
images-wrong-long = One of these lines is too long: at most 5,000 characters.

## Why a file is not taken

images-error-no-image = This file is not an image. Send a photo as JPEG, PNG, WebP, AVIF, GIF or TIFF.
images-error-heic = Photos in the HEIC format of iPhones cannot be read here. Send it as JPEG: on the iPhone, share it by mail.
images-error-svg = SVG drawings are not taken, since they can hold programs. Save it as PNG and send it again.
images-error-film = This file is a film, not an image.
images-error-uncommon = This image is of an uncommon form. Save it as an ordinary JPEG or PNG and send it again.
images-error-damaged = This image is damaged or incomplete. Send it again, or save it anew with another program.
images-error-pixels = This image has too many pixels. Make it smaller and send it again.
images-error-frames = This image is an animation of more than a thousand frames. Send one of them.
images-error-too-large = This file is too large: at most 50 MB.
images-error-empty = This file is empty.
images-error-too-many = You have sent many images within an hour. It goes on in a few minutes.
images-error-too-much = Too many large images are on their way at once. It goes on when some have arrived.
images-error-unknown = Nothing is known of this file any more. It is sent again from its beginning.
images-error-offset = The part does not begin where the last one ended.
images-error-too-long = More came than the file has. Send it again from its beginning.
images-error-busy = Another part of this file is being written. Try again in a moment.
