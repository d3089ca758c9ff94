# Who asks, and what that makes of it on the resource. The roles are sets of names: levels are never compared.
package authz.principal

# The user behind the credential; none for visitors.
who := input.who if is_object(input.who)

default admin := false

admin if {
	who.admin == true
	in_admin_mode
}

in_admin_mode if input.instance.adminMode == false

in_admin_mode if who.adminMode == true

# Nobody keeps an administrator out of a group.
default welcome := false

welcome if who.banned == false

welcome if admin

default level := 0

level := who.level if welcome

# The role files and columns of the documented tables that apply by membership or kind of user.
roles contains "admin" if {
	welcome
	admin
}

roles contains member_role

roles contains "auditor" if {
	welcome
	who.auditor == true
}

roles contains "security_policy_bot" if {
	who.type == "security_policy_bot"
	input.resource.kind == "project"
	level > 0
}

roles contains "descendant_project_member" if {
	welcome
	input.resource.kind == "group"
	who.memberBelow == true
}

member_role := data.catalogue.levels[format_int(level, 10)]

# What custom roles add.
abilities contains ability if {
	welcome
	some ability in who.abilities
}
