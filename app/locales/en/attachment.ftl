### Pictures and documents of actions.

attachments = Pictures and documents
attachment-file = Picture or PDF
attachment-file-hint = At most 10 megabytes. Do not attach a picture in which a child can be recognised. The place and device written into a picture are taken away.
attachment-file-empty = Choose a picture or PDF
attachment-file-too-big = The file must be at most 10 megabytes
attachment-file-unknown-kind = The file must be a JPEG or PNG picture or a PDF
attachment-file-picture-unreadable = The picture cannot be opened. Take a new one or save it again.
attachment-file-too-many-attachments = The action has 20 attachments already. Remove one of them first.
rule-picture-unreadable = The picture cannot be opened. Take a new one or save it again.
rule-too-many-attachments = The action has 20 attachments already. Remove one of them first.
attachment-label = What does it show?
attachment-label-hint = For example “The new light at the gate”.
attachment-label-empty = Write what the picture or document shows
attachment-send = Add the attachment
attachment-remove = Remove
attachment-size = { $n } kB
attachment-kind-jpeg = Picture
attachment-kind-png = Picture
attachment-kind-pdf = PDF
event-attachment-added = An attachment was added
event-attachment-removed = An attachment was removed
flash-attachment-added = The attachment has been added.
flash-attachment-removed = The attachment has been removed.
