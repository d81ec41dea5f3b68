### What every page of the desk says: buttons, states, roles, the frame, refusals.

## What can be done

common-save = Save
common-cancel = Cancel
common-delete = Delete
common-edit = Edit
common-add = Add
common-back = Back
common-search = Search
common-filter = Filter
common-all = All
common-none = None
common-yes = Yes
common-no = No
common-close = Close
common-next = Next
common-previous = Previous
common-more = More
common-undo = Undo
common-apply = Apply

## Names of fields and filters

common-language = Language
common-section = Section
common-person = Person
common-state = State
common-date = Date
common-reason = Reason
common-required = required
common-optional = optional

## The frame of each page

common-desk = The desk
common-menu = Menu
common-skip = Skip to the main content
common-logout = Log out
common-my-account = My account
common-settings = Settings
common-back-to-desk = Back to the desk

## Where an article stands

common-state-draft = Draft
common-state-in-review = In review
common-state-ready = Ready
common-state-scheduled = Scheduled
common-state-published = Published
common-state-withdrawn = Withdrawn
common-state-working = Working copy

## What a member of the newsroom is trusted with

common-role-correspondent = Correspondent
common-role-editor = Editor
common-role-moderator = Moderator
common-role-publisher = Publisher
common-role-admin = Administrator

## What is told

common-saved = Saved.
common-error-title = This could not be done
common-not-allowed = You are not allowed to do this. Ask a publisher or an administrator if you need to.
common-not-found = This page does not exist, or what stood here has been deleted.
common-login-needed = Log in to go on. You will then come back to this page.
common-something-failed = Something went wrong on our side. Try again in a moment; if it happens again, tell an administrator.

## The areas of the desk

common-stone = Stone
common-front = Front page
common-comments = Comments

## What went wrong

common-error-bad-request = The request could not be read.
common-error-forbidden = You are not allowed to do this.
common-error-forged = This form is too old or came from elsewhere. Go back, reload the page and send it again.
common-refused-role = Your role does not allow this. Ask somebody whose role is “{ $role }”.
common-refused-not-yours = This article is somebody else’s. Ask an editor to assign it to you.
common-refused-not-your-image = This image was filed by somebody else. Ask an editor to change it.
common-refused-handed-in = This article is with the editors now. Ask them to send it back.
common-refused-out-of-reach = This is outside the sections and languages given to you. Ask a publisher.
common-error-conflict = This was changed meanwhile, or its state does not allow it.
common-error-invalid = Something is missing or cannot stay as it is.
common-error-used = This link was used already or has expired. Ask for a new one.
common-error-slow-down = Too many attempts. Wait a little and try again.
common-error-too-large = What was sent is too large.
common-error-method = This address cannot be used that way.
common-error-storage-full = The disk is full: nothing was saved. Your text is still here. Tell an administrator.
common-error-read-only = Nothing can be saved at present. Your text is still here. Tell an administrator.
common-error-unavailable = The newsroom’s memory does not answer at present. Try again in a minute.
common-error-internal = Something went wrong on our side. Try again in a moment; if it happens again, tell an administrator.
common-error-not-found = This page does not exist, or what stood here has been deleted.
common-error-login-required = Log in to go on.

## Images

common-images = Images
