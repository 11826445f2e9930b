### Attachments as files.

## The page of attachments.

cases-attachments-heading = Attachments
cases-attachments-lead = Everything that follows the case, in the order of its numbers. The files go into the package for the archive and into the archive message.
cases-attachments-order = Order and titles
cases-attachments-locked = The case has been made ready, so its attachments are locked.
cases-attachments-none = The case has no attachments.
cases-attachments-loose = Files that are not used
cases-attachments-loose-lead = No line of the list uses these files. They do not go into the package.
cases-attachment-made = Made by Medvirk
cases-attachment-is-file = File: { $name }
cases-attachment-file-gone = A file that has been deleted
cases-attachment-no-file = No file
cases-attachment-not-pdfa = Not PDF/A
cases-attachment-not-archival = { $kind }, not an archive format
cases-attachment-pdfa-advice = The file does not say that it is PDF/A, so the archive may refuse it. Save the document again as PDF/A, delete this file and upload the new one. We only read the mark in the file; we do not test whether the file keeps everything the standard asks for.
cases-attachment-pdfa-locked = The file does not say that it is PDF/A, so the archive may refuse it.
cases-attachment-archival-locked = The archive may refuse this type of file.
cases-attachment-archival-advice = The archive may refuse this type of file. Save the document as PDF/A, delete this file and upload the new one.
cases-attachment-upload-here = Upload the file
cases-attachment-upload = Upload
cases-attachment-file = File
cases-attachment-file-hint = Preferably PDF/A. Word, Excel, PowerPoint, OpenDocument, pictures and plain text are taken too. At most { $megabytes } MB.
cases-attachment-file-long = PDF (preferably PDF/A), Word, Excel, PowerPoint, OpenDocument, a picture or plain text. At most { $megabytes } MB for each file and { $all } MB in all. { $used } is used now.
cases-attachment-remove = Delete the file
cases-attachment-remove-question = Do you want to delete the file of “{ $title }”?
cases-attachment-remove-means = The file is gone for good. The line in the list stays.
cases-attachment-new = New attachment
cases-attachment-public = Attachments become public together with the case. Do not upload anything that is exempt from public access. We remove information about place and camera from pictures.
cases-attachment-title-hint = What the attachment is called in the case. If the field is empty, the name of the file is used.
cases-flash-attached = The attachment is uploaded.
cases-flash-detached = The file is deleted.

## The overview and the checklist.

cases-note-attachments = { $count ->
        [0] No attachments
        [one] One attachment
       *[other] { $count } attachments
    }{ $lacking ->
        [0] {""}
        [one] , one without a file
       *[other] , { $lacking } without a file
    }
cases-note-bodies = { $count ->
        [0] Not written yet
        [one] One body
       *[other] { $count } bodies
    }
cases-lack-attachment-file = Attachment { $number } “{ $title }” has no file.
cases-lack-attachment-format = Attachment { $number } “{ $title }” is not PDF/A. The archive may refuse it.

## Faults.

cases-refused-file-size = The file is too large. An attachment may have at most { $megabytes } MB. Divide the document, or make the pictures in it smaller.
cases-refused-file-count = The case already has { $most } files, and there is room for no more.
cases-refused-file-all = There is no room for the file. The files of a case may have at most { $megabytes } MB together.
cases-refused-file-kind = This type of file cannot be attached, or its content is not what its name says. Use PDF, Word, Excel, PowerPoint, OpenDocument, JPEG, PNG or plain text.
cases-refused-file-picture = We cannot read the whole picture, so we cannot remove information about place and camera. Save the picture again, and upload the new file.
