package org.ecoledger.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person, above all a complainant, out of a text before it goes further (ruling 7): the known name, telephone and address, any telephone
 * number, number of papers, mail address and account; number plates stay, for they are evidence. Where the writer says who or
 * where he is at home, that is taken out, too, unless a clerk has looked at the text. What only may tell is listed as suspect.
 */
public final class Redaction {
    private static final String GAP = "[\\s\\-_.·•*—–]{0,2}";
    private static final String UNTIL_PAUSE = "[^，。；！？、\\n,;!?〔〕]";
    private static final String HAN = "[\\u3400-\\u9fff·]";
    private static final int SHORTEST_PHONE = 7;

    /** A pattern and what stands in the place of its first group, or of the whole where it has none. */
    private record Rule(Pattern pattern, String mask, boolean numerals) {
        static Rule of(String mask, String regex) {
            return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), mask, false);
        }

        Rule withNumerals() {
            return new Rule(pattern, mask, true);
        }
    }

    private static final String PHONE = "〔电话已隐去〕";
    private static final String NAME = "〔姓名已隐去〕";
    private static final String HOME = "〔住址已隐去〕";
    private static final String PAPERS = "〔证件号已隐去〕";
    private static final String ACCOUNT = "〔账号已隐去〕";

    private static final List<Rule> ALWAYS = List.of(
            Rule.of(PAPERS, "(?<!\\d)\\d(?:[ \\-]?\\d){13,17}[ \\-]?[\\dx](?![\\dx])"),
            Rule.of(PHONE, "(?<!\\d)(?:\\+?86[\\s\\-]{0,2})?1" + GAP + "[3-9](?:" + GAP + "\\d){9}(?!\\d)")
                    .withNumerals(),
            Rule.of(PHONE, "(?<!\\d)[(]?0\\d{2,3}[)]?[\\s\\-—]{0,2}\\d{3,4}[\\s\\-]?\\d{4}(?!\\d)"),
            Rule.of(PHONE, "(?<!\\d)[48]00[\\s\\-]?\\d{3,4}[\\s\\-]?\\d{3,4}(?!\\d)"),
            Rule.of(PHONE, "(?:电话|手机|联系|号码|致电|拨打|座机|tel|phone)[^\\d\\n]{0,6}(\\d(?:[\\s\\-]?\\d){4,14})"),
            Rule.of(ACCOUNT, "[\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+"),
            Rule.of(
                    ACCOUNT,
                    "(?:微信|威信|薇信|加微|加v|v信|wechat|weixin|(?<![a-z])(?:vx|wx|qq)|扣扣)\\s*(?:号码|号|id)?\\s*"
                            + "(?:是|为|就是)?[:=\\s]*([a-z0-9][a-z0-9_\\-]{4,29})"));

    private static final List<Rule> UNSEEN = List.of(
            Rule.of(
                    NAME,
                    "(?:我叫|我的名字[叫是]|本人(?:姓名)?[叫是]?(?=姓)|我姓|(?:举报|投诉|反映|联系|来信)人(?:姓名)?[:是为]|姓名[:是为])\\s*(" + HAN
                            + "{1,4})"),
            Rule.of(
                    NAME,
                    "(?:举报|投诉|来信|联系|信访)人(?:姓名)?(?!反映|要求|表示|认为|投诉|举报|希望|不满|怀疑|多次|曾|已|称|家|住)(" + HAN
                            + "{2,3})(?=[,。;、(\\s]|$)"),
            Rule.of(
                    HOME,
                    "((?:我家|我们家|本人家|家)(?:就)?(?:住|在)" + UNTIL_PAUSE + "{2,40}|(?:我|本人)(?:就|现|现在|也)?(?:住|居住)(?:在|于)?"
                            + UNTIL_PAUSE + "{2,40}|(?:家庭)?住址[是为:]?" + UNTIL_PAUSE + "{2,40})"));

    /** A home with its number, told without saying whose: the sentence before did. */
    private static final Rule NUMBERED_HOME = Rule.of(
            HOME,
            "(?<![\\u3400-\\u9fff])((?:居?住|家)(?:在|于)" + UNTIL_PAUSE + "{1,24}?\\d+\\s*(?:号|栋|幢|室|组|单元)" + UNTIL_PAUSE
                    + "{0,12})");

    private static final List<Pattern> SUSPECTS = List.of(
            Pattern.compile("\\d+\\s*(?:栋|幢|座|号楼|单元)(?:\\s*\\d+\\s*单元)?(?:\\s*\\d+\\s*(?:室|号|户)?)?"),
            Pattern.compile("\\d{3,4}室"),
            Pattern.compile("我们?家" + UNTIL_PAUSE + "{0,12}"),
            Pattern.compile("(?:住在|居住于|住址)" + UNTIL_PAUSE + "{2,20}"),
            Pattern.compile("(?:我是|我们是|本人是|本人系)" + UNTIL_PAUSE + "{1,20}"),
            Pattern.compile("我的?(?:父亲|母亲|爸|妈|丈夫|妻子|老公|老婆|儿子|女儿|孩子|小孩|爷爷|奶奶|老人)"),
            Pattern.compile("(?:我|我们|本人)的?(?:隔壁|对门|楼上|楼下|店|厂|公司|单位|学校|鱼塘|地里)"),
            Pattern.compile("(?:曾|已经?|多次)(?:向|找)" + UNTIL_PAUSE + "{2,16}(?:反映|举报|投诉)"));

    private Redaction() {}

    /**
     * A text without its writer.
     *
     * @param suspects phrases left in it by which the writer may be known
     */
    public record Redacted(String text, List<String> suspects) {}

    private record Cut(int from, int to, String mask) {}

    /** For texts that nobody looks at before they are dispatched. */
    public static Redacted unseen(String text, @Nullable Known known) {
        return apply(text, known, true);
    }

    /** For texts that a clerk has looked at and answers for: only what is certain is taken out. */
    public static Redacted seen(String text, @Nullable Known known) {
        return apply(text, known, false);
    }

    private static Redacted apply(String text, @Nullable Known known, boolean strict) {
        var shadow = Shadow.of(text);
        List<Cut> cuts = new ArrayList<>();
        ALWAYS.forEach(rule -> find(shadow, rule, cuts));
        if (strict) {
            UNSEEN.forEach(rule -> find(shadow, rule, cuts));
            find(shadow, NUMBERED_HOME, cuts);
        }
        if (known != null) {
            knownRules(known).forEach(rule -> find(shadow, rule, cuts));
        }
        String redacted = cut(shadow, cuts);
        return new Redacted(redacted, suspects(redacted));
    }

    private static void find(Shadow shadow, Rule rule, List<Cut> cuts) {
        for (String reading : rule.numerals ? List.of(shadow.plain(), shadow.numerals()) : List.of(shadow.plain())) {
            Matcher matcher = rule.pattern.matcher(reading);
            while (matcher.find()) {
                int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
                cuts.add(new Cut(matcher.start(group), matcher.end(group), rule.mask));
            }
        }
    }

    /** Cuts that overlap become one under the mask of the first. */
    private static String cut(Shadow shadow, List<Cut> cuts) {
        var text = new StringBuilder();
        int at = 0;
        for (Cut cut : cuts.stream().sorted(Comparator.comparingInt(Cut::from)).toList()) {
            if (cut.from >= at) {
                text.append(shadow.text(at, cut.from)).append(cut.mask);
            }
            at = Math.max(at, cut.to);
        }
        return text.append(shadow.text(at, shadow.letters().length)).toString();
    }

    private static List<Rule> knownRules(Known known) {
        List<Rule> rules = new ArrayList<>();
        String phone =
                known.phone() == null ? "" : Shadow.of(known.phone()).plain().replaceAll("\\D", "");
        if (phone.length() >= SHORTEST_PHONE) {
            rules.add(Rule.of(PHONE, String.join("\\D{0,3}", phone.split(""))).withNumerals());
        }
        if (known.name() != null && !known.name().isBlank()) {
            rules.addAll(nameRules(Shadow.of(known.name()).plain().replaceAll("\\s", "")));
        }
        if (known.address() != null) {
            rules.addAll(addressRules(Shadow.of(known.address()).plain().replaceAll("\\s", "")));
        }
        return rules;
    }

    private static List<Rule> nameRules(String name) {
        List<Rule> rules = new ArrayList<>();
        if (name.length() >= 2) {
            rules.add(Rule.of(NAME, spread(name, "[\\s·.]{0,2}")));
        }
        String surname = Pattern.quote(Surnames.of(name));
        rules.add(Rule.of(NAME, "(" + surname + "(?:某{1,2}|先生|女士|小姐|老师|师傅|同志|阿姨|大爷|大妈|大叔|大姐|大哥|大伯|婆婆|嫂|总))"));
        return rules;
    }

    /** The address, what is left of it from each road or village on, and the door within. */
    private static List<Rule> addressRules(String address) {
        var parts = new LinkedHashSet<String>();
        parts.add(address);
        Matcher ends = Pattern.compile("[省市区县镇乡村路街道巷弄里园苑号]").matcher(address);
        while (ends.find()) {
            parts.add(address.substring(ends.end()));
        }
        return parts.stream()
                .map(part -> part.replaceFirst("(?:室|号|户)$", ""))
                .filter(part ->
                        part.equals(address) && part.length() >= 5 || part.matches(".*\\d.*") && part.length() >= 3)
                .map(part -> Rule.of(HOME, "(?<!\\d)" + spread(part, "\\s{0,2}") + "(?!\\d)(?:室|号|户)?"))
                .toList();
    }

    private static String spread(String letters, String between) {
        return String.join(
                between, Arrays.stream(letters.split("")).map(Pattern::quote).toList());
    }

    private static List<String> suspects(String text) {
        String plain = Shadow.of(text).plain();
        var found = new LinkedHashSet<String>();
        for (Pattern pattern : SUSPECTS) {
            pattern.matcher(plain)
                    .results()
                    .map(result -> result.group().strip())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }
}
