package org.ecoledger.matters.sameness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoledger.matters.sameness.InventedCity.Spot;
import org.jspecify.annotations.Nullable;

/** How somebody tells about a problem: in own words, with what was left out, mistyped or placed wrongly. */
final class Telling {
    private static final List<String> SOURCES =
            List.of("hotline", "hotline", "hotline", "person", "person", "person", "patrol", "inspection", "media");
    private static final Map<Character, Character> MISTYPED =
            Map.of('味', '位', '臭', '溴', '噪', '燥', '烟', '咽', '的', '得', '排', '拍', '污', '乌', '尘', '沉', '路', '陆', '厂', '场');

    private final Random random;
    private final ReportWords words;
    private final InventedCity city;

    Telling(Random random, ReportWords words, InventedCity city) {
        this.random = random;
        this.words = words;
        this.city = city;
    }

    LabelledReport tell(InventedProblem problem) {
        String source = words.pick(SOURCES);
        boolean official = source.equals("patrol") || source.equals("inspection");
        String who = who(problem, official);
        String type = problem.type().code();
        boolean placed = chance(official ? 85 : 60);
        String address = chance(placed ? 55 : 85) ? address(problem) : null;
        boolean named = address == null && !placed || chance(85);
        String description =
                chance(8) ? "" : filled(words.phrase("any", source), problem, named ? at(problem, source) : "", who);
        String title = filled(words.phrase("any", "title"), problem, chance(70) ? at(problem, source) : "", who);
        if (description.isEmpty() && address == null && !placed) {
            title = problem.spot().townshipName() + problem.spot().name() + words.phrase(type, "what");
        }
        return placed(
                problem, source, mistyped(title), mistyped(description), address, placed, chance(official ? 50 : 15));
    }

    private LabelledReport placed(
            InventedProblem problem,
            String source,
            String title,
            String description,
            @Nullable String address,
            boolean placed,
            boolean linked) {
        double[] point = city.away(
                problem.lon(), problem.lat(), Math.min(400, Math.abs(random.nextGaussian()) * (chance(80) ? 90 : 250)));
        int datum = random.nextInt(100);
        double[] shown = datum < 18 ? Gcj02.shifted(point[0], point[1]) : point;
        var firm = problem.firm();
        return new LabelledReport(
                0,
                problem.id(),
                title,
                description,
                kind(problem),
                problem.type().medium(),
                source,
                problem.spot().county(),
                chance(90) ? problem.spot().township() : null,
                address,
                placed ? sixPlaces(shown[0]) : null,
                placed ? sixPlaces(shown[1]) : null,
                // Three in a hundred are shifted and do not say so.
                placed ? datum < 15 ? "GCJ-02" : "WGS-84" : null,
                firm != null && linked ? "enterprise:" + firm.code() : null,
                time(problem));
    }

    private Instant time(InventedProblem problem) {
        double part = random.nextDouble();
        return problem.begin().plus(Duration.ofMinutes(Math.round(part * part * problem.days() * 24 * 60)));
    }

    /** Operators put one in eight under a general heading. */
    private String kind(InventedProblem problem) {
        if (chance(88)) {
            return problem.type().kind();
        }
        return problem.type().medium().equals("air") ? "complaint" : "other";
    }

    private String filled(String frame, InventedProblem problem, String at, String who) {
        String type = problem.type().code();
        boolean told = !problem.told().isEmpty();
        return frame.replace("{at}", at)
                .replace("{who}", who)
                .replace("{what}", words.phrase(type, "what"))
                .replace("{how}", told ? problem.told().get(0) : words.phrase(type, "how"))
                .replace("{harm}", told ? problem.told().get(1) : words.phrase(type, "harm"))
                .replace("{since}", chance(60) ? words.phrase("any", "since") : "")
                .replace("{ask}", words.phrase("any", "ask"));
    }

    private String who(InventedProblem problem, boolean official) {
        var firm = problem.firm();
        if (firm == null) {
            return "";
        }
        int lot = random.nextInt(100);
        if (lot < (official ? 70 : 20)) {
            return firm.official();
        }
        return lot < 78 ? words.pick(firm.names()) : lot < 90 ? "一家" + words.pick(firm.kinds()) : "";
    }

    private String at(InventedProblem problem, String source) {
        Spot spot = problem.spot();
        String place = switch (spot.form()) {
            case VILLAGE -> chance(25) ? spot.name().replaceFirst("村$", "") : spot.name();
            case STREET -> chance(45) ? spot.name() + problem.house() + "号" : spot.name();
            case ESTATE -> chance(20) ? spot.name().substring(0, 2) : spot.name();
        };
        String around = chance(30) ? words.pick(List.of("附近", "旁边", "东头", "对面", "路口", "里面")) : "";
        int lot = random.nextInt(source.equals("person") ? 130 : 100);
        String before = lot < 30
                ? spot.countyName() + spot.townshipName()
                : lot < 65 ? spot.townshipName() : lot < 72 ? spot.countyName() : "";
        return before + place + around;
    }

    private String address(InventedProblem problem) {
        Spot spot = problem.spot();
        String place = spot.name() + (problem.house() > 0 && chance(60) ? problem.house() + "号" : "");
        return chance(40)
                ? spot.countyName() + spot.townshipName() + place
                : chance(70) ? spot.townshipName() + place : place;
    }

    /** Every sixth text has a character mistyped or dropped. */
    private String mistyped(String text) {
        if (text.length() < 6 || chance(83)) {
            return text;
        }
        for (int position = 0; position < text.length(); position++) {
            Character wrong = MISTYPED.get(text.charAt(position));
            if (wrong != null && chance(60)) {
                return text.substring(0, position) + wrong + text.substring(position + 1);
            }
        }
        int dropped = random.nextInt(text.length() - 1);
        return text.substring(0, dropped) + text.substring(dropped + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static double sixPlaces(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP).doubleValue();
    }
}
