package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A value of the model that is changed step by step; a step that the model refuses is told of and left out. Single use. */
final class ExactSteps<T, B> {

    private final Page page;
    private final ExactMembers members;
    private final Function<T, B> builder;
    private final Function<B, T> build;
    private T value;

    /**
     * Steps from a value on.
     *
     * @param members what the steps read, and where they note what became of it
     */
    ExactSteps(Page page, ExactMembers members, T value, Function<T, B> builder, Function<B, T> build) {
        this.page = page;
        this.members = members;
        this.value = value;
        this.builder = builder;
        this.build = build;
    }

    /** Changes what must hold together: one member as a rule. */
    ExactSteps<T, B> step(BiConsumer<ExactMembers, B> change) {
        ExactMembers part = members.part();
        B changed = builder.apply(value);
        change.accept(part, changed);
        part.first().ifPresent(first -> take(part, first, changed));
        return this;
    }

    private void take(ExactMembers part, Line first, B changed) {
        page.built(first, () -> build.apply(changed))
                .ifPresentOrElse(
                        valid -> {
                            value = valid;
                            members.adopt("", part);
                        },
                        part::understand);
    }

    /** The value after all steps. */
    T value() {
        return value;
    }
}
