package org.ecoledger.access;

/** What a person is in the city's environmental work; one person may be several. */
public enum Role {
    /** 环委办: receives, hands over, checks, reports. */
    COMMITTEE_OFFICE,
    /** Bureau analyst: data, evaluation, targets. */
    BUREAU_ANALYST,
    /** Handler in a department, county or township. */
    HANDLER,
    /** 分管领导: the leader in charge of a field of work. */
    LEADER_IN_CHARGE,
    /** 主要领导: the principal leader of a unit. */
    PRINCIPAL_LEADER,
    /** Holder of a grid cell or reach. */
    GRID_HOLDER,
    /** Keeps the system running; sees no business. */
    SYSTEM_ADMIN,
    /** Grants accounts and roles; sees no business. */
    SECURITY_ADMIN,
    /** Reads the audit chain; changes nothing. */
    AUDITOR,
    /** User of a regulated enterprise. */
    ENTERPRISE
}
