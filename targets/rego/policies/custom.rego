# What the abilities of custom roles open, beside the permission of their own name.
package authz.custom

import data.authz.principal
import data.authz.roles
import data.authz.visibility

gives(name) if {
	some ability in principal.abilities
	opens(ability, name)
	complete(ability)
}

opens(ability, name) if ability == name

opens(ability, name) if name in opened_by[ability]

complete(ability) if ability != "admin_merge_request"

# Approving needs to read the merge request.
complete("admin_merge_request") if {
	access := visibility.feature_access("merge_requests")
	roles.give(principal.roles, "read_merge_request", access)
}

opened_by := {
	"manage_merge_request_settings": ["manage_merge_request_settings"],
	"admin_compliance_framework": ["manage_compliance_frameworks", "assign_compliance_frameworks"],
	"read_compliance_dashboard": ["view_compliance_center"],
	"manage_deploy_tokens": ["create_deploy_token", "read_deploy_token", "destroy_deploy_token"],
	"admin_protected_environments": ["manage_protected_environments", "manage_group_protected_environments"],
	"archive_project": ["archive_project"],
	"remove_project": ["delete_project"],
	"remove_group": ["delete_group"],
	"admin_group_member": ["manage_group_members"],
	"admin_terraform_state": ["manage_terraform_state", "read_terraform_state"],
	"admin_integrations": ["change_integration_custom_settings"],
	"destroy_package": ["delete_packages", "delete_package_files"],
	"admin_runners": [
		"manage_project_runners", "manage_group_runners",
		"view_project_runners", "view_group_runners",
	],
	"read_runners": ["view_project_runners", "view_group_runners"],
	"admin_cicd_variables": ["manage_project_variables", "manage_group_variables"],
	"manage_security_policy_link": ["assign_security_policy_project", "create_security_policy_project"],
	"admin_protected_branch": ["manage_protected_branches", "create_protected_branch", "update_protected_branch"],
	"admin_push_rules": ["manage_push_rules"],
	"read_code": ["view_code"],
	"admin_merge_request": ["approve_merge_request"],
	"read_virtual_registry": ["pull_from_virtual_registry"],
	"admin_vulnerability": ["change_vulnerability_status", "create_vulnerability_manually"],
	"read_dependency": ["view_dependency_list", "view_licenses_in_dependency_list"],
	"read_vulnerability": ["view_vulnerability_report", "view_security_dashboard", "read_security_resource"],
	"admin_web_hook": ["configure_webhooks"],
}
