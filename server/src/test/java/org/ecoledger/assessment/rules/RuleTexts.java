package org.ecoledger.assessment.rules;

/** Rule sets for tests. */
final class RuleTexts {
    private static final String RULES = """
            {
              "code": "test", "version": "1", "title": "测试细则", "validFrom": "2024-01-01", "validTo": "2024-12-31",
              "periods": ["QUARTER"], "total": "100", "decimals": 2, "rounding": "HALF_EVEN",
              "ranking": {"by":"UNROUNDED","ties":"SAME_RANK_THEN_GAP"},
              "items": [
                {"code":"days","name":"优良天数比例","english":"Good days","points":"60","measure":"GOOD_DAYS_SHARE",
                 "formula":{"kind":"LINEAR","full":"90","zero":"60"},"leastValidShare":"75","missing":"LEAVE_OUT"},
                {"code":"matters","name":"按期办结率","english":"Matters","points":"40","measure":"MATTERS_CLOSED_IN_TIME",
                 "formula":{"kind":"BANDS","bands":[{"from":"80","marks":"20"},{"from":"95","marks":"40"}]},
                 "leastValidShare":"0","missing":"FULL_MARKS"}
              ]
            }
            """;

    private RuleTexts() {}

    static String plain() {
        return RULES;
    }

    static String replaced(String what, String by) {
        if (!RULES.contains(what)) {
            throw new IllegalArgumentException(what);
        }
        return RULES.replace(what, by);
    }
}
