# The documented tables: which roles may do an action, and what must hold beside.
package authz.documented

import data.authz.principal
import data.authz.visibility

gives(held, name, access) if {
	row := data.catalogue.matrix[input.resource.kind][name]
	some column in columns(held, row, access)
	granted(column, row, access)
}

# Auditors read everything.
gives(held, name, _) if {
	row := data.catalogue.matrix[input.resource.kind][name]
	"auditor" in held
	only_reads(row.action)
}

columns(held, row, access) := {column | some role in held; column := column_of(role)} | visitor_columns(row, access)

column_of("admin") := "owner"

column_of(role) := role if role in data.catalogue.columns

# In what is open to them, people without a role are as guests, unless the row has a column for them.
visitor_columns(row, access) := {column |
	visibility.exposure
	access != "members_only"
	some column in {"non_member", "guest"}
	visits(column, row)
}

visits("non_member", _)

visits("guest", row) if {
	not "non_member" in row.grants
	guest_like(row)
}

guest_like(_) if principal.who

guest_like(row) if only_reads(row.action)

granted(column, row, access) if {
	column in row.grants
	every condition in row.conditions {
		met(condition, column, access)
	}
}

granted(column, row, access) if {
	not column in row.grants
	some exception in row.exceptions
	column in exception.roles
	holds(exception.when, access)
}

met(condition, column, _) if not column in condition.roles

met(condition, column, access) if {
	column in condition.roles
	holds(condition.when, access)
}

# Conditions about the single item or branch hold only where the attempt says so.
holds(condition, _) if {
	not condition in conditions_of_the_world
	condition in input.demand.circumstances
}

holds("not-private", _) if input.resource.visibility in {"internal", "public"}

holds("public-project", _) if input.resource.visibility == "public"

holds("not-external-user", _) if not principal.who.external

holds("not-external-user", _) if input.resource.visibility == "public"

holds("project-based-pipeline-visibility", _) if input.resource.publicBuilds

holds("planner-reporter-approval-setting", _) if input.resource.reporterAndPlannerCanApprove

holds("top-level-group", _) if input.resource.topLevel

holds("share-lock-off", _) if input.resource.shareLocked == false

holds("public-feature-for-everyone", access) if visibility.public_feature(access)

holds("paid-tier-on-saas", _) if input.instance.saas == false

holds("paid-tier-on-saas", _) if input.instance.ultimate

holds("member-of-target", _) if principal.level > 0

conditions_of_the_world := {
	"not-private",
	"public-project",
	"not-external-user",
	"project-based-pipeline-visibility",
	"planner-reporter-approval-setting",
	"top-level-group",
	"share-lock-off",
	"public-feature-for-everyone",
	"paid-tier-on-saas",
	"member-of-target",
}

only_reads(name) if regex.match(`^(view|search|pull|download|browse|read|list)_`, name)
