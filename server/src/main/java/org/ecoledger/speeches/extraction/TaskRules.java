package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.Quantities.Quantity;
import org.ecoledger.speeches.extraction.TimePhrases.Span;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.jspecify.annotations.Nullable;

/** Tasks, duties and counted promises out of the clauses of one segment. */
final class TaskRules {
    private static final int CHARGED = 85;
    private static final int CARRIED = 65;
    private static final int OPEN = 45;

    private final Place place;
    private final Deeds deeds;

    TaskRules(Place place) {
        this.place = place;
        this.deeds = new Deeds(place);
    }

    List<Proposal> read(Segment segment) {
        List<Clause> doing = segment.clauses().stream()
                .filter(clause -> !clause.over() && !clause.told())
                .map(clause -> segment.listed() && clause.verb().kind() == Kind.NONE ? clause.asDone() : clause)
                .filter(clause -> clause.verb().kind() != Kind.NONE)
                .filter(clause -> !deeds.appeals(clause) && !deeds.topic(clause))
                .toList();
        if (doing.isEmpty()) {
            return List.of();
        }
        return segment.leading().isEmpty() ? unnamed(segment, doing) : named(segment, doing);
    }

    private List<Proposal> named(Segment segment, List<Clause> doing) {
        List<Proposal> found = new ArrayList<>();
        if (fromAbove(segment, doing)) {
            return found;
        }
        for (List<Clause> run : byDeadline(segment, doing)) {
            Span until = due(segment, run);
            boolean ends = segment.due() != null
                    || until != null && Place.bounds(until.in(place.plain())) && definite(run)
                    || repeated(segment)
                    || run.stream().anyMatch(clause -> ends(segment, clause));
            if (ends) {
                found.add(task(segment, run, "task." + rule(segment)));
            } else if (definite(run) && (!everyone(segment) || run.stream().anyMatch(deeds::narrow))) {
                found.add(duty(segment, run));
            }
        }
        return found;
    }

    /** Whether all who are there are meant: what is asked of them in general is an appeal. */
    private boolean everyone(Segment segment) {
        return segment.leading().stream()
                .allMatch(unit -> Lexicon.SHIPPED.list("everyone").endsWith(place.words(unit)));
    }

    /** 省生态环境厅近期将挂牌督办, 县环委会要来抽查: what those above will do is told and asked of nobody here. */
    private boolean fromAbove(Segment segment, List<Clause> doing) {
        String first = place.words(segment.leading().getFirst());
        Clause clause = doing.getFirst();
        boolean above = first.startsWith("省") || first.startsWith("国家") || first.startsWith("中央");
        boolean will = clause.must().isEmpty() || "将".equals(clause.must());
        boolean assesses = Lexicon.SHIPPED.list("assesses").in(place.plain(), clause.deed(), clause.to());
        boolean comes = place.plain().startsWith("来", clause.deed());
        return assesses && (above && will && !segment.listed() || comes);
    }

    private boolean definite(List<Clause> run) {
        return run.stream().anyMatch(deeds::definite);
    }

    private static String rule(Segment segment) {
        return segment.listed() ? "listed" : segment.carried() ? "carried" : "charged";
    }

    /** What nobody is charged with: a definite deed with an end, or a counted one. */
    private List<Proposal> unnamed(Segment segment, List<Clause> doing) {
        List<Proposal> found = new ArrayList<>();
        List<Clause> tasks = new ArrayList<>();
        Clause about =
                segment.clauses().stream().filter(deeds::topic).findFirst().orElse(null);
        for (Clause clause : doing) {
            if (clause.verb().kind() != Kind.ENDING) {
                continue;
            }
            List<Quantity> counted = Quantities.in(place.plain(), clause.verb().from(), clause.to());
            counted.forEach(quantity -> found.add(commitment(segment, clause, quantity)));
            boolean seen = deeds.tangible(clause)
                    || about != null && deeds.tangible(Math.min(about.head(), deeds.end(about)), deeds.end(about));
            if (counted.isEmpty() && seen && !deeds.fulfilsAll(clause)) {
                tasks.add(clause);
            }
        }
        if (!tasks.isEmpty() && found.isEmpty()) {
            found.add(task(segment, tasks, "task.open"));
        }
        return found;
    }

    private boolean ends(Segment segment, Clause clause) {
        boolean counted = segment.clauses().stream()
                .anyMatch(about -> deeds.topic(about)
                        && !Quantities.in(place.plain(), about.from(), about.to())
                                .isEmpty());
        return clause.verb().kind() == Kind.SHAPED && deeds.definite(clause)
                || clause.verb().kind() == Kind.UNKNOWN && (deeds.tangible(clause) || each(clause))
                || clause.verb().kind() == Kind.LASTING && deeds.definite(clause) && counts(clause)
                || clause.verb().kind() == Kind.ENDING
                        && (deeds.definite(clause) || deeds.suffices(clause) || counted || fronted(segment, clause))
                || counted && Lexicon.SHIPPED.list("carrying-out").in(place.plain(), clause.deed(), clause.to())
                || deadline(clause) != null
                        && (deeds.definite(clause) || clause.verb().kind() == Kind.ENDING);
    }

    /** 裸露的7处地块，市自然资源局苫盖: what is to be dealt with stands in a clause of its own before. */
    private boolean fronted(Segment segment, Clause clause) {
        return segment.clauses().stream()
                .filter(about -> about.to() <= clause.from() && about.verb().kind() == Kind.NONE)
                .anyMatch(about -> about.units().isEmpty()
                        && Lexicon.SHIPPED.list("preposition").at(place.plain(), about.head(), about.to()) == 0
                        && deeds.definite(about));
    }

    /** 对进入我县的收割机逐台查验: what is done to each one has an end. */
    private boolean each(Clause clause) {
        return deeds.definite(clause) && Lexicon.SHIPPED.list("each").in(place.plain(), clause.deed(), clause.to());
    }

    /** Whether it says how many are to be done or had: 每个村落实一处堆放点. */
    private boolean counts(Clause clause) {
        return Lexicon.SHIPPED.list("counted").in(place.plain(), clause.verb().to(), clause.to())
                || Quantities.some(place.plain(), clause.verb().from(), clause.to())
                || !Quantities.in(place.plain(), clause.verb().from(), clause.to())
                        .isEmpty();
    }

    /** Whether a rhythm is named: 每月不少于两次. */
    private boolean repeated(Segment segment) {
        return segment.clauses().stream()
                .map(this::rhythm)
                .anyMatch(span -> span != null && !Lexicon.SHIPPED.list("loose").holds(span.in(place.plain())));
    }

    private @Nullable Span deadline(Clause clause) {
        return TimePhrases.in(place.plain(), clause.from(), clause.to()).stream()
                .filter(span -> Place.bounds(span.in(place.plain())) || Place.near(span.in(place.plain())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Span rhythm(Clause clause) {
        int at = Lexicon.SHIPPED.list("frequency").find(place.plain(), clause.from(), clause.to());
        return at < 0
                ? null
                : new Span(at, at + Lexicon.SHIPPED.list("frequency").at(place.plain(), at, clause.to()));
    }

    /** One run of clauses for each deadline. */
    private List<List<Clause>> byDeadline(Segment segment, List<Clause> doing) {
        List<List<Clause>> runs = new ArrayList<>();
        List<Clause> run = new ArrayList<>();
        boolean bound = false;
        for (Clause clause : doing) {
            boolean another = deadline(clause) != null;
            if (another && bound && ends(segment, clause)) {
                runs.add(run);
                run = new ArrayList<>();
            }
            bound = bound && !run.isEmpty() || another;
            run.add(clause);
        }
        runs.add(run);
        return runs;
    }

    private Proposal task(Segment segment, List<Clause> run, String rule) {
        List<Mark> marks = marks(segment, run);
        Clause main = run.stream()
                .filter(clause -> clause.verb().kind() == Kind.ENDING)
                .findFirst()
                .orElse(run.getFirst());
        Span due = due(segment, run);
        if (due != null) {
            marks.add(place.mark(Role.DEADLINE, due.from(), due.to()));
        }
        Span rhythm = segment.clauses().stream()
                .map(this::rhythm)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        if (rhythm != null) {
            marks.add(place.mark(Role.FREQUENCY, rhythm.from(), rhythm.to()));
        }
        Quantity quantity = Quantities.in(place.plain(), main.verb().from(), main.to()).stream()
                .findFirst()
                .orElse(null);
        if (quantity != null) {
            marks.add(place.mark(Role.VALUE, quantity.from(), quantity.to()));
        }
        List<NamedUnit> units = place.named(segment.leading(), segment.helping());
        int certainty = segment.leading().isEmpty() ? OPEN : segment.carried() ? CARRIED : CHARGED;
        return place.proposal(
                marks,
                rule,
                seen(segment, main),
                certainty,
                new Content.Task(
                        units,
                        deeds.said(run, due),
                        deeds.object(main),
                        due != null ? place.due(due) : segment.due() != null ? place.due(segment.due()) : null,
                        rhythm == null ? "" : rhythm.in(place.plain()),
                        quantity == null ? null : quantity.value(),
                        quantity == null ? "" : quantity.unit()));
    }

    private Proposal duty(Segment segment, List<Clause> run) {
        List<NamedUnit> units = place.named(segment.leading(), segment.helping());
        return place.proposal(
                marks(segment, run),
                "duty." + rule(segment),
                seen(segment, run.getFirst()),
                segment.carried() ? CARRIED - 10 : CHARGED - 10,
                new Content.Duty(units, deeds.said(run, null)));
    }

    private Proposal commitment(Segment segment, Clause clause, Quantity quantity) {
        Span due = due(segment, List.of(clause));
        List<Mark> marks = marks(segment, List.of(clause));
        marks.add(place.mark(Role.VALUE, quantity.from(), quantity.to()));
        if (due != null) {
            marks.add(place.mark(Role.DEADLINE, due.from(), due.to()));
        }
        return place.proposal(
                marks,
                "commitment.counted",
                List.of(clause.verb().in(place.plain()), place.words(quantity.from(), quantity.to())),
                CARRIED,
                new Content.Commitment(
                        List.of(),
                        deeds.said(List.of(clause), due),
                        quantity.value(),
                        quantity.unit(),
                        due == null ? null : place.due(due)));
    }

    private List<Mark> marks(Segment segment, List<Clause> run) {
        List<Mark> marks = new ArrayList<>();
        for (Mention unit : segment.leading()) {
            marks.add(place.mark(Role.UNIT, unit.from(), unit.to()));
        }
        for (Mention unit : segment.helping()) {
            marks.add(place.mark(Role.UNIT, unit.from(), unit.to()));
        }
        for (Clause clause : run) {
            int end = deeds.end(clause);
            if (clause.deed() < end) {
                marks.add(place.mark(Role.ACTION, clause.deed(), end));
            }
        }
        return marks;
    }

    /** The deadline of a run: in its clauses, or in one before it that holds nothing else. */
    private @Nullable Span due(Segment segment, List<Clause> run) {
        Span weak = null;
        for (Clause clause : run) {
            Span span = place.deadline(clause.from(), clause.to());
            if (span != null && Place.bounds(span.in(place.plain()))) {
                return span;
            }
            weak = weak == null ? span : weak;
        }
        for (Clause clause : segment.clauses()) {
            Span span = clause.verb().kind() == Kind.NONE ? place.deadline(clause.from(), clause.to()) : null;
            if (span != null && clause.to() <= run.getFirst().from()) {
                return span;
            }
        }
        for (Clause clause : segment.clauses()) {
            Span span = clause.verb().kind() == Kind.NONE ? deadline(clause) : null;
            if (weak == null && span != null) {
                return span;
            }
        }
        return weak;
    }

    private List<String> seen(Segment segment, Clause clause) {
        String unit =
                segment.leading().isEmpty() ? "" : place.words(segment.leading().getFirst());
        String asking = segment.clauses().stream()
                .map(Clause::must)
                .filter(must -> !must.isEmpty())
                .findFirst()
                .orElseGet(() -> clause.verb().in(place.plain()));
        return List.of(unit, asking, clause.verb().in(place.plain()));
    }
}
