package org.ecoledger.reports.contradictions;

/** What a number does in its sentence. */
enum Role {
    /** How much there is: 95微克/立方米, 466家. */
    LEVEL,
    /** How much there was before: 较上年108微克/立方米, 由42. */
    BASE,
    /** By how much it changed: 下降12%, 提高15.6个百分点, 增加18天. */
    CHANGE,
    /** How much was taken away or added of something named behind the verb: 减少COD排放600多吨. */
    CUT,
    /** How much it should be: 目标60%. */
    TARGET,
    /** How far it is from that: 超过目标15.6个百分点. */
    GAP,
    /** Which part of something it is: 占42.9%. */
    SHARE,
    /** Place among others: 第十位. */
    RANK
}
