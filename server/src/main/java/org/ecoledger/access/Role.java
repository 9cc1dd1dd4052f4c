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
    /** 受理员: takes complaints in, with call-back the only ones who may know the complainant (ruling 7). */
    INTAKE,
    /** 回访员: calls the complainant back, and so may know who it is (ruling 7). */
    CALL_BACK,
    /** 外部系统: another system that posts reports with an API key and reads what it posted, nothing else. */
    REPORTING_SYSTEM,
    /** Keeps the system running; sees no business. */
    SYSTEM_ADMIN,
    /** Grants accounts and roles; sees no business. */
    SECURITY_ADMIN,
    /** Reads the audit chain; changes nothing. */
    AUDITOR,
    /** User of a regulated enterprise. */
    ENTERPRISE
}
