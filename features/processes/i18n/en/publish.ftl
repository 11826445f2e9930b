# The checklist, publication and closing.
processes-publish-heading = Publication
processes-publish-see = See what residents see
processes-publish-since = Since { $moment }
processes-check-heading = Checklist
processes-check-ready = Everything that must be there is in place.
processes-check-not-ready = { $count ->
    [one] One thing is missing before the process can be published.
   *[other] { $count } things are missing before the process can be published.
}
processes-check-good = In place
processes-check-missing = Missing
processes-check-advised = Advice
processes-topic-basics = Title and summary
processes-topic-promise = The promise
processes-topic-themes = Topics and who is responsible
processes-topic-phases = Phases and deadlines
processes-topic-target-groups = Target groups
processes-need-summary = Write what the issue is about.
processes-need-untranslated = Some texts are missing in { $language ->
    [nn] nynorsk
    [en] English
   *[nb] bokmål
}. People get the main language instead.
processes-need-promise-open = Write at least one point that can be influenced.
processes-need-promise-fixed = Write at least one point that is settled.
processes-need-promise-decided-by = Write who decides.
processes-need-promise-answer-by = Set a date for the answer.
processes-need-promise-answer-form = Write how the answer comes.
processes-need-promise-legal-basis = Write the legal basis.
processes-need-promise-contact = Write whom people can ask, with e-mail or phone.
processes-need-promise-not-promised = It is a good idea to say what you do not promise.
processes-need-answer-before-decision = The answer is promised before the case is decided. You cannot keep that promise.
processes-need-themes = Add at least one topic.
processes-need-questions = Topics without questions: { $codes }.
processes-need-responsible = Focus areas with nobody responsible: { $codes }.
processes-need-phases = Add at least one phase.
processes-need-programme = The consultation is about a planning programme, but the programme is not fully written.
processes-need-target-groups = Think through whom you must reach.
processes-publish-do-heading = Publish
processes-publish-do-lead = Then everyone can read the promise, the questions and the timeline. Hosts can apply when the call opens.
processes-publish-submit = Publish now
processes-publish-locked = The button appears when what is missing is in place.
processes-publish-sami = The municipality is in the administrative area for Sámi languages. Notices must also be in Sámi (the Sámi Act section 3-2). The process has no Sámi text.
processes-publish-sami-reason = Why do you publish without a Sámi text?
processes-publish-sami-given = Published without a Sámi text, because:
processes-publish-done = The process is published. Everyone can see it now.
processes-publish-back-heading = Take back to draft
processes-publish-back-lead = The page disappears for residents, and links to it stop working. Nothing is deleted.
processes-publish-back-submit = Take back
processes-publish-taken-back = The process is a draft again.
processes-publish-close-heading = Close
processes-publish-close-lead = When everyone has had an answer and the process is evaluated, you can close it. The page stays, but nothing can be changed.
processes-publish-close-submit = Close the process
processes-publish-closed = The process is closed.
processes-publish-closed-heading = The process is closed
processes-publish-closed-lead = Everything can be read, nothing can be changed. Open it again if something must be corrected.
processes-publish-reopen-submit = Open again
processes-publish-reopened = The process is open again.
