package dev.meetupkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may mention whom; anything not listed is forbidden. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meetupkit");

    @ParameterizedTest(name = "{0} may mention {1}")
    @CsvSource(delimiter = '|', textBlock = """
            dev.meetupkit.diagnostic | java..
            dev.meetupkit            | java.. org.jspecify.. org.immutables..
            dev.meetupkit.markdown   | java.. org.jspecify.. dev.meetupkit.diagnostic org.commonmark.. org.snakeyaml..
            dev.meetupkit.load       | java.. org.jspecify.. dev.meetupkit dev.meetupkit.diagnostic dev.meetupkit.markdown
            dev.meetupkit.write      | java.. org.jspecify.. dev.meetupkit dev.meetupkit.load
            """)
    void mentionsOnlyWhatIsDrawn(String room, String allowed) {
        String[] others = (allowed + " " + room).split(" ");
        classes()
                .that(resideInAnyPackage(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(others))
                .check(CLASSES);
    }

    @Test
    void mentionsOfMarkdownAreOnlyOfPositions() {
        noClasses()
                .that(resideInAnyPackage("dev.meetupkit.markdown"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.meetupkit.diagnostic")
                        .and(not(com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                "dev\\.meetupkit\\.diagnostic\\.(?:Position|Span)"))))
                .check(CLASSES);
    }

    @Test
    void asksNoClockLocaleZoneOrNetwork() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.util.concurrent..", "java.lang.reflect.."))
                .check(CLASSES);
    }
}
