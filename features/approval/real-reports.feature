@approval
Feature: Approval policies on reports as scanners write them

  A finding of a report is the same finding again where scanner, first identifier and location are the same.

  Background:
    Given a project "payments"

  Rule: findings of a report count by what the report says of them

    Background:
      Given "payments" is governed by the policy "Critical pages" about new critical dast findings
      And the pipeline of "main" ran dast
      And Ana has a merge request in "payments"

    @MRAP-061
    Example: a DAST report with a critical finding needs an approval
      Given the pipeline of the merge request has this dast report:
        """
        {
          "version": "15.2.1",
          "scan": { "type": "dast", "status": "success" },
          "vulnerabilities": [
            {
              "id": "6b1c4f",
              "name": "SQL injection",
              "severity": "Critical",
              "identifiers": [{ "type": "cwe", "name": "CWE-89", "value": "89" }],
              "location": { "hostname": "https://shop.example", "method": "POST", "path": "/login", "param": "user" }
            },
            {
              "id": "9d07aa",
              "name": "Cookie without a flag",
              "severity": "Low",
              "identifiers": [{ "type": "cwe", "name": "CWE-1004", "value": "1004" }],
              "location": { "hostname": "https://shop.example", "method": "GET", "path": "/", "param": "session" }
            }
          ]
        }
        """
      When the merge request is evaluated
      Then the policy "Critical pages" finds "SQL injection" to be new
      And the merge request needs 1 approval

    @MRAP-060
    Example: a report that doubts its own finding needs nobody where false positives are passed over
      Given the policy "Critical pages" passes over false positives
      And the pipeline of the merge request has this dast report:
        """
        {
          "version": "15.2.1",
          "scan": { "type": "dast", "status": "success" },
          "vulnerabilities": [
            {
              "id": "6b1c4f",
              "name": "SQL injection",
              "severity": "Critical",
              "identifiers": [{ "type": "cwe", "name": "CWE-89", "value": "89" }],
              "location": { "method": "POST", "path": "/login", "param": "user" },
              "flags": [
                {
                  "type": "flagged-as-likely-false-positive",
                  "origin": "browser-based-dast",
                  "description": "The answer is the same for every input."
                }
              ]
            }
          ]
        }
        """
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: the same finding on the target branch is recognised, under any id, and not where it is elsewhere

    Background:
      Given "payments" is governed by the policy "Critical code" about new critical sast findings
      And the pipeline of "main" has this sast report:
        """
        {
          "version": "15.2.1",
          "scan": { "type": "sast", "status": "success" },
          "vulnerabilities": [
            {
              "id": "on-main",
              "name": "SQL injection",
              "severity": "Critical",
              "identifiers": [{ "type": "cwe", "name": "CWE-89", "value": "89" }],
              "location": { "file": "app/login.rb", "start_line": 12 }
            }
          ]
        }
        """
      And Ana has a merge request in "payments"

    @MRAP-061
    Example: a report that finds the same thing again needs nobody
      Given the pipeline of the merge request has this sast report:
        """
        {
          "version": "15.2.1",
          "scan": { "type": "sast", "status": "success" },
          "vulnerabilities": [
            {
              "id": "on-the-merge-request",
              "name": "SQL injection",
              "severity": "Critical",
              "identifiers": [{ "type": "cwe", "name": "CWE-89", "value": "89" }],
              "location": { "file": "app/login.rb", "start_line": 12 }
            }
          ]
        }
        """
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-061
    Example: a finding of the same name in another file is new
      Given the pipeline of the merge request has this sast report:
        """
        {
          "version": "15.2.1",
          "scan": { "type": "sast", "status": "success" },
          "vulnerabilities": [
            {
              "id": "elsewhere",
              "name": "SQL injection",
              "severity": "Critical",
              "identifiers": [{ "type": "cwe", "name": "CWE-89", "value": "89" }],
              "location": { "file": "app/search.rb", "start_line": 3 }
            }
          ]
        }
        """
      When the merge request is evaluated
      Then the merge request needs 1 approval

  Rule: bills of materials name licenses by id or by name

    @MRAP-071
    Example: a dependency whose license has an id is denied by the name of the license
      Given "payments" is governed by the policy "No copyleft" that denies the license "GNU General Public License v3.0 only"
      And "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the pipeline of the merge request has this bill of materials:
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.5",
          "version": 1,
          "components": [
            {
              "type": "library",
              "name": "readline",
              "version": "8.2",
              "purl": "pkg:npm/readline@8.2",
              "licenses": [{ "license": { "id": "GPL-3.0-only" } }]
            }
          ]
        }
        """
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GNU General Public License v3.0 only" for "readline"
      And the merge request needs 1 approval
