//! Walks one parsed Fluent text and lists what it uses, wherever it stands: in the running text,
//! in selectors, in variants and in placeables inside placeables.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// Something a text refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// `$name`.
    Variable(String),
    /// `{ other-key }`; its variables are wanted too.
    Message(String),
    /// `{ -term }`.
    Term(String),
    /// `FUNCTION(…)`.
    Function(String),
    /// `{ other-key.attribute }` or `{ -term.attribute }`.
    Attribute(String),
}

/// Everything `pattern` uses, in order of appearance, repetitions included.
pub fn uses(pattern: &Pattern<&str>) -> Vec<Use> {
    let mut found = Vec::new();
    walk_pattern(pattern, &mut found);
    found
}

/// Whether a reader would see nothing: no words and nothing filled in.
pub fn is_empty(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                value.trim().is_empty()
            }
            Expression::Inline(_) => false,
            Expression::Select { variants, .. } => variants.iter().all(|v| is_empty(&v.value)),
        },
    })
}

fn walk_pattern(pattern: &Pattern<&str>, found: &mut Vec<Use>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, found);
        }
    }
}

fn walk_expression(expression: &Expression<&str>, found: &mut Vec<Use>) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, found),
        Expression::Select { selector, variants } => {
            walk_inline(selector, found);
            for variant in variants {
                walk_pattern(&variant.value, found);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, found: &mut Vec<Use>) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => {
            found.push(Use::Variable(id.name.to_owned()));
        }
        InlineExpression::MessageReference { id, attribute } => {
            found.push(Use::Message(id.name.to_owned()));
            if let Some(attribute) = attribute {
                found.push(Use::Attribute(attribute.name.to_owned()));
            }
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            found.push(Use::Term(id.name.to_owned()));
            if let Some(attribute) = attribute {
                found.push(Use::Attribute(attribute.name.to_owned()));
            }
            if let Some(arguments) = arguments {
                walk_arguments(arguments, found);
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            found.push(Use::Function(id.name.to_owned()));
            walk_arguments(arguments, found);
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, found),
    }
}

fn walk_arguments(arguments: &CallArguments<&str>, found: &mut Vec<Use>) {
    for argument in &arguments.positional {
        walk_inline(argument, found);
    }
    for argument in &arguments.named {
        walk_inline(&argument.value, found);
    }
}
