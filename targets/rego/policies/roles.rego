# What roles may do: by the documented tables, or by the role files where no table has the name.
package authz.roles

import data.authz.documented
import data.authz.visibility

# Whether roles, or being a visitor, give a permission whose feature has that access level. Where a table has the
# name, the table decides; a name with an underscore in front is a building block, and never an answer.
give(held, name, access) if documented.gives(held, name, access)

give(held, name, access) if {
	answers_by_role_files(name)
	raw(held, name, access)
}

answers_by_role_files(name) if {
	not data.catalogue.matrix[input.resource.kind][name]
	not startswith(name, "_")
}

raw(held, name, _) if by_role_file(held, name)

raw(held, name, _) if by_building_block(held, name)

raw(_, name, access) if by_visitor_file(name, access)

raw(held, name, _) if {
	whole := whole_of(name)
	by_role_file(held, whole)
}

raw(held, name, _) if by_derived_rule(held, name)

by_role_file(held, name) if {
	some role in held
	carries(role, name)
	not too_early(role, name)
}

# A role has the names of its own file and those of all the files it inherits from.
carries(role, name) if {
	role != "auditor"
	some file in lineage[role]
	name in data.catalogue.roles[file][input.resource.kind]
}

# Auditors inherit what is open to anybody; of that, only reading reaches private content.
carries("auditor", name) if name in data.catalogue.roles.auditor[input.resource.kind]

carries("auditor", name) if {
	documented.only_reads(name)
	some file in lineage.auditor
	name in data.catalogue.roles[file][input.resource.kind]
}

lineage[role] := graph.reachable(parents, {role}) if some role, _ in data.catalogue.roles

parents[role] := file.inheritsFrom if some role, file in data.catalogue.roles

# Planners read private code since 18.7.
too_early("planner", name) if {
	name in {"read_code", "download_code"}
	input.resource.visibility == "private"
	input.instance.version < 1807
}

by_building_block(held, name) if {
	some role in held
	carries(role, pipeline_blocks[name])
	input.resource.publicBuilds
}

by_building_block(held, name) if {
	some role in held
	carries(role, authorship_blocks[name])
	some circumstance in input.demand.circumstances
	startswith(circumstance, "author-or-assignee")
}

by_visitor_file(name, access) if {
	role := visibility.visitor_role(access)
	some listed in {name, object.get(pipeline_blocks, name, name)}
	carries(role, listed)
	shown(name)
}

shown(name) if not pipeline_blocks[name]

shown(_) if {
	input.resource.visibility == "public"
	input.resource.publicBuilds
}

# Names that answer while the project shows its pipelines to everybody who sees it.
pipeline_blocks := {
	"read_build": "_read_public_build",
	"read_pipeline": "_read_public_pipeline",
	"read_pipeline_schedule": "_read_public_pipeline_schedule",
	"read_ci_cd_analytics": "_read_public_ci_cd_analytics",
}

# Names that answer for the author or assignee of an item.
authorship_blocks := {
	"update_issue": "_update_authored_work_item",
	"update_work_item": "_update_authored_work_item",
	"read_confidential_issues": "_read_authored_work_item",
	"reopen_issue": "_reopen_authored_work_item",
	"delete_timelog": "_delete_authored_timelog",
}

# Role files list some parts of a whole for visitors only: members who read the whole read its parts.
whole_of(name) := [whole | some [parts, whole] in wholes; regex.match(parts, name)][0] if {
	some file in lineage.public_anonymous
	name in data.catalogue.roles[file].project
	every own in lineage.owner {
		not name in data.catalogue.roles[own].project
	}
}

wholes := [
	["^read_(avatar|badge|fork|starring_user)", "read_project"],
	["^read_merge_request_", "read_merge_request"],
	["^read_issue_", "read_issue"],
	["package|go_module|helm_chart", "read_package"],
	["^read_(branch|commit|repository)", "read_code"],
]

# Licensed security features reach more roles than the role files say: those of the documented action.
by_derived_rule(held, name) if {
	input.instance.ultimate
	some role in held
	role != "minimal_access"
	documented.gives(held, derived_from[name], visibility.feature_access("security_and_compliance"))
}

derived_from := {
	"read_vulnerability": "view_vulnerability_report",
	"read_security_resource": "view_vulnerability_report",
	"read_vulnerability_statistics": "view_vulnerability_report",
	"read_project_security_dashboard": "view_security_dashboard",
	"read_group_security_dashboard": "view_security_dashboard",
	"read_dependency": "view_dependency_list",
	"read_licenses": "view_licenses_in_dependency_list",
	"read_on_demand_dast_scan": "create_on_demand_dast_scan",
	"update_on_demand_dast_scan": "create_on_demand_dast_scan",
}
