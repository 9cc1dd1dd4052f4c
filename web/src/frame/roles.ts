export const ROLES = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
  'INTAKE',
  'CALL_BACK',
  'REPORTING_SYSTEM',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDITOR',
  'ENTERPRISE',
] as const

/** Roles that a person may hold; the others are those of machines with a key. */
export const PERSON_ROLES = ROLES.filter((role) => role !== 'REPORTING_SYSTEM')

export type Role = (typeof ROLES)[number]
