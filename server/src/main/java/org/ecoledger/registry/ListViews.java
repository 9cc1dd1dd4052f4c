package org.ecoledger.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.registry.ListField.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists and their fields as pages and forms need them. */
@Component
class ListViews {
    private final Lists lists;

    ListViews(Lists lists) {
        this.lists = lists;
    }

    /** @param type TEXT, NUMBER, CHOICE, DATE, YESNO or UNIT */
    record FieldView(
            String code,
            String name,
            ListField.Type type,
            String unit,
            boolean required,
            @Nullable String least,
            @Nullable String most,
            @Nullable String limit,
            List<ChoiceView> choices) {}

    record ChoiceView(String code, String name) {}

    /**
     * @param proof what a removal needs, in words
     * @param proofs roles of the files that a removal needs
     * @param checkEvery ISO period; null where nothing is checked routinely
     * @param importKind code of its kind of file
     * @param matterKind code of the kind of the matters about its objects
     */
    record ListView(
            String code,
            String group,
            String name,
            String duty,
            boolean toZero,
            @Nullable LocalDate deadline,
            String keyName,
            String proof,
            List<String> proofs,
            List<String> verifyProofs,
            List<String> checkProofs,
            @Nullable String checkEvery,
            String importKind,
            String matterKind,
            String basis,
            List<FieldView> fields,
            List<FieldView> checkFields) {}

    ListView of(TypedList list, Locale locale) {
        return new ListView(
                list.code(),
                list.group(),
                list.name().in(locale),
                list.duty().in(locale),
                list.toZero(),
                list.deadline(),
                list.key().in(locale),
                list.proof().in(locale),
                names(list.proofs()),
                names(list.verifyProofs()),
                names(list.checkProofs()),
                list.checkEvery() == null ? null : list.checkEvery().toString(),
                ObjectImports.kindOf(list),
                list.matterKind(),
                list.basis(),
                fields(list, Asked.OBJECT, locale),
                fields(list, Asked.CHECK, locale));
    }

    private List<FieldView> fields(TypedList list, Asked asked, Locale locale) {
        return lists.fields(list.code(), asked).stream()
                .map(field -> new FieldView(
                        field.code(),
                        field.name().in(locale),
                        field.type(),
                        field.unit(),
                        field.required(),
                        field.least(),
                        field.most(),
                        field.limit(),
                        field.choices().stream()
                                .map(choice -> new ChoiceView(
                                        choice.code(), choice.name().in(locale)))
                                .toList()))
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(java.util.Set<E> roles) {
        return roles.stream().sorted().map(Enum::name).toList();
    }
}
