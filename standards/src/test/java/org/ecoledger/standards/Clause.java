package org.ecoledger.standards;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clause of a standard that a test proves; on a class, that all of its tests prove together. {@code
 * docs/conformity.md} is printed from it.
 */
@Documented
@Repeatable(Clause.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Clause {

    /** The edition, such as {@code HJ 633-2026}. */
    String standard();

    /** The clause, by its number where that was at hand, else by the name of its part. */
    String clause();

    /** What the compiler makes of more than one. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Several {
        Clause[] value();
    }
}
