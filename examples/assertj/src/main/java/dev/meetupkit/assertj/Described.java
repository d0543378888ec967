package dev.meetupkit.assertj;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** An assertion that checks attributes of a value, each told of in the words of its caller and by its name. */
class Described<S extends Described<S, A>, A> extends AbstractAssert<S, A> {

    Described(@Nullable A actual, Class<S> self) {
        super(actual, self);
    }

    /** The value, which must be there. */
    A value() {
        isNotNull();
        return actual;
    }

    /** An assertion about an attribute, with what the caller said by {@code as} and {@code withFailMessage}. */
    <T extends AbstractAssert<?, ?>> T attribute(String name, T check) {
        check.as("%s", descriptionText().isEmpty() ? name : descriptionText() + ": " + name);
        String words = info.overridingErrorMessage();
        if (words != null) {
            check.getWritableAssertionInfo().overridingErrorMessage(words);
        }
        return check;
    }

    /** What goes on about a part of the value, in the words of the caller. */
    <T extends AbstractAssert<?, ?>> T part(T next) {
        next.as("%s", descriptionText());
        return next;
    }
}
