package org.ecoledger.standards.files;

/** The command or the file as a whole cannot be used; the program ends with 2. */
final class UnusableInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UnusableInput(String chinese, String english) {
        super(english);
        this.sentence = new Sentence(chinese, english);
    }

    Sentence sentence() {
        return sentence;
    }
}
