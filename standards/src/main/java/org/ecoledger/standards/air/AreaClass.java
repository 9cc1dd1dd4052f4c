package org.ecoledger.standards.air;

/** The two classes of area of GB 3095. */
public enum AreaClass {
    /** 一类区: national parks, nature reserves and nature parks, other areas in need of special protection. */
    CLASS_1,
    /** 二类区: everywhere else. */
    CLASS_2
}
