package org.ecoledger.assessment;

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

    /** One item of 100 points: the mean of the sheet {@code marks}. */
    static final String MARKS = item("marks", "100", sheet("marks"), "{\"kind\":\"IN_PROPORTION\",\"of\":\"100\"}");

    private RuleTexts() {}

    static String plain() {
        return RULES;
    }

    /** The plain rule set with its ranking replaced. */
    static String with(String ranking) {
        return replaced("\"ranking\": {\"by\":\"UNROUNDED\",\"ties\":\"SAME_RANK_THEN_GAP\"}", ranking);
    }

    static String replaced(String what, String by) {
        if (!RULES.contains(what)) {
            throw new IllegalArgumentException(what);
        }
        return RULES.replace(what, by);
    }

    /**
     * A rule set of its own.
     *
     * @param rest further members, such as {@code "vetoes":[…]}; the last of equal names is taken
     */
    static String of(String code, String subjects, String total, String items, String... rest) {
        var text = new StringBuilder("""
                {"code":"%s","version":"1","title":"%s","validFrom":"2024-01-01","periods":["QUARTER","YEAR"],"subjects":"%s",
                 "total":"%s","decimals":2,"rounding":"HALF_EVEN","ranking":{"by":"UNROUNDED","ties":"SAME_RANK_THEN_GAP"},
                 "items":[%s]
                """.formatted(code, code, subjects, total, items));
        for (String member : rest) {
            text.append(",\n").append(member);
        }
        return text.append("}").toString();
    }

    /** An item that must have a value. */
    static String item(String code, String points, String value, String formula) {
        return item(code, points, value, formula, "NO_SCORE");
    }

    static String item(String code, String points, String value, String formula, String missing) {
        return """
                {"code":"%s","name":"%s","points":"%s","value":%s,"formula":%s,"missing":"%s"}
                """.formatted(code, code, points, value, formula, missing);
    }

    static String sheet(String item) {
        return simple("MEAN", "sheet", item, "OWN");
    }

    static String simple(String kind, String source, String item, String scope) {
        return """
                {"kind":"%s","source":"%s","item":"%s","scope":"%s","span":"PERIOD"}
                """.formatted(kind, source, item, scope);
    }

    static String options(String floor, String bottom, String falseReport) {
        return """
                "options":{"floor":%s,"bottom":%s,"objectionDays":5,"appealDays":5,"falseReport":%s,"notStated":[]}
                """.formatted(floor, bottom, falseReport);
    }
}
