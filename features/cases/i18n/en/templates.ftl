### Templates of case papers.

## The list and the form.

cases-templates-heading = Templates for case papers
cases-templates-lead = A template says which headings a case paper has, in which order, what they are called in Bokmål and Nynorsk, and whether they are numbered. Cases that are begun stay as they were.
cases-templates-open = See and change the templates
cases-templates-own = The municipality's own templates
cases-templates-none = None yet. Make a new one, or begin with one of the standard templates below.
cases-templates-ours = Standard templates
cases-template-new = New template
cases-template-edit = Change the template
cases-template-lead = Put the headings in the order they shall have. The fields for own words may be left empty; then the usual words are used.
cases-template-change = Change
cases-template-copy = Copy
cases-template-copy-of = { $name } (copy)
cases-template-from = Make an own template of this
cases-template-delete = Delete
cases-template-delete-question = Do you want to delete the template “{ $name }”?
cases-template-delete-means = Cases that were given the template stay as they are.
cases-template-choose-heading = Choose a heading
cases-template-not-numbered = No numbers
cases-template-numbered = Numbered headings: 1, 2, 3
cases-template-field-heading = Heading
cases-template-field-words = Own words, { $language }
cases-template-field-name = Name of the template
cases-template-field-name-hint = For example “Planning case” or “Budget case”.
cases-template-field-numbers = Numbers
cases-template-field-introduction = Words before the proposed decision, { $language }
cases-template-field-introduction-hint = For example “Kommunedirektøren foreslår at det gjøres slikt vedtak”. May be left empty.
cases-template-headings = Headings
cases-template-row = Heading
cases-template-add = Add a heading
cases-heading-own = Own heading { $number }
cases-section-own-lead = The text under this heading.

## Giving a case a template.

cases-template-choose = Choose a template
cases-template-used = Template: { $name }
cases-template-choose-means = The headings get the order, words and numbers of the template. What is written stays.
cases-template-give = Use the template
cases-flash-template = The case now follows the template “{ $name }”.
cases-flash-template-deleted = The template is deleted.

## Faults.

cases-refused-template-heading = Choose which heading it is.
cases-refused-template-twice = This heading stands twice.
cases-refused-template-words = Write what the own heading is called, in Bokmål or Nynorsk.
cases-refused-template-lacks = The template must have the heading “{ $heading }”.
cases-refused-template-name = Another template is called the same. Choose another name.
