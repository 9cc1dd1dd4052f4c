package org.ecoledger.reports.wording;

/** The verb that goes with a change. */
final class Verbs {
    private Verbs() {}

    /** @param against whether it went the other way than was promised */
    static String of(Manner manner, Wish wish, int sign, boolean against) {
        boolean rose = sign > 0;
        return switch (manner) {
            case RELATIVE -> against ? turned(rose) : rose ? wish == Wish.MORE ? "增长" : "上升" : "下降";
            case POINTS -> against ? turned(rose) : rose ? wish == Wish.LESS ? "上升" : "提高" : "下降";
            case COUNTED -> against ? rose ? "不减反增" : "不增反减" : rose ? "增加" : "减少";
        };
    }

    private static String turned(boolean rose) {
        return rose ? "不降反升" : "不升反降";
    }
}
