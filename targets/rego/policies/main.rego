# METADATA
# title: Who may do what
# description: The documented rules about access, as decisions over the facts of one attempt.
# entrypoint: true
package authz.main

import data.authz.composite
import data.authz.decision
import data.authz.rights

default allow := false

allow if {
	decision.allow
	count(composite.deny) == 0
}

# Whether everybody behind the credential may know that the resource exists.
default visible := false

visible if {
	rights.sees
	composite.human_sees
}

reasons := decision.reasons | {rule.annotations.title | some rule in composite.deny} if not allow

reasons := set() if allow

# The permissions and policies that a refusal names.
missing contains name if {
	not allow
	some rule in telling
	some name in rule.missing
}

telling := decision.telling | composite.deny

# The documented rules behind the answer: of what denies, else of what grants.
covered_rules contains id if {
	some rule in telling
	some id in rule.annotations.custom.rules
}

# The same by the rule of these policies, with whether the documented ones hold where it applies.
deciding contains {
	"policy": sprintf("%s[%s]", [concat(".", rule.path), rule.annotations.title]),
	"rules": rule.annotations.custom.rules,
	"held": object.get(rule.annotations.custom, "held", true),
} if some rule in telling
