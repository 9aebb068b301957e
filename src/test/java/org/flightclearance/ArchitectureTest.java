package org.flightclearance;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.api.idempotency.Idempotency;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.request.FlightRequest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The map of docs/architecture.md, held to the code. */
class ArchitectureTest {

    private static final String ROOT = "org.flightclearance";

    /** Lowest first: each may use those before it. */
    private static final List<String> FLOORS = List.of(
            "flight",
            "execution",
            "aerodrome",
            "mission",
            "event",
            "webhook",
            "permit",
            "notice",
            "restriction",
            "request",
            "rules",
            "letter",
            "report",
            "exchange",
            "paper",
            "publication",
            "calendar",
            "alert");

    /** Above every floor; nothing uses it. */
    private static final String SAMPLE = "sample";

    /** Above every floor; nothing uses them, nor they each other. */
    private static final List<String> DOORS = List.of("api", "web", "operate", "metrics");

    /** Below every floor: anybody may use them, and they use none but each other. */
    private static final List<String> LEAVES = List.of(
            "language",
            "refusal",
            "load",
            "csv",
            "database",
            "backup",
            "journal",
            "security",
            "personal",
            "installation",
            "time");

    private static final Set<String> NAMELESS = Set.of("util", "utils", "common", "dto", "service", "impl", "model");

    /** CONTRIBUTING.md: a class has one subject. */
    private static final long MOST_LINES = 200;

    private static final Pattern NUMBER_PATTERN = Pattern.compile("%[-0-9,.$]*[dfe][^a-zA-Z]");

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass item) {
            return SliceIdentifier.of(item.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource("packages")
    void every_package_of_the_map_is_there(String name) {
        assertThat(CLASSES.containPackage(ROOT + "." + name)).isTrue();
        assertThat(CLASSES.getPackage(ROOT + "." + name).getClassesInPackageTree())
                .filteredOn(it -> !it.getSimpleName().equals("package-info"))
                .isNotEmpty();
    }

    @Test
    void every_package_is_on_the_map() {
        var known = packages().map(name -> ROOT + "." + name).toList();
        assertThat(CLASSES.getPackage(ROOT).getSubpackages())
                .extracting(JavaPackage::getName)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void arrows_point_downward(String name) {
        var forbidden = packages()
                .filter(other -> !other.equals(name) && !mayUse(name, other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    /** Every package is a slice of its own, with or without packages inside it. */
    @Test
    void no_packages_at_any_level_depend_on_each_other_in_a_circle() {
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CLASSES);
    }

    /** A longer class has more than one subject. Imports and blank lines do not count. */
    @Test
    void no_class_is_longer_than_200_lines() throws IOException {
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            var lengths = new TreeMap<String, Long>();
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                try (var lines = Files.lines(file)) {
                    lengths.put(
                            file.getFileName().toString(),
                            lines.filter(line -> !line.isBlank() && !line.startsWith("import "))
                                    .count());
                }
            }
            assertThat(lengths)
                    .isNotEmpty()
                    .allSatisfy((name, lines) -> assertThat(lines).as(name).isLessThanOrEqualTo(MOST_LINES));
        }
    }

    /**
     * A pattern that writes a number names its locale: the digits of a machine that reads Arabic are no part of a reference or
     * of SQL. These two give their patterns to a method of theirs that does.
     */
    @Test
    void no_number_is_written_in_the_digits_of_the_machine() throws IOException {
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.toString().matches(".*/(Position|OtherText)[.]java"))
                    .toList()) {
                assertThat(Files.readString(file).split(";"))
                        .as(file.toString())
                        .filteredOn(
                                statement -> NUMBER_PATTERN.matcher(statement).find())
                        .allSatisfy(statement -> assertThat(statement).contains("Locale.ROOT"));
            }
        }
    }

    /** One range of dates, in one place; the others read what this program itself has written. */
    @ParameterizedTest
    @ValueSource(classes = {LocalDate.class, Instant.class, OffsetDateTime.class})
    void days_and_instants_are_read_in_one_place(Class<?> type) {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".time", ROOT + ".sample")
                .and()
                .haveNameNotMatching(".*\\.(AskedLeg|SkippedDaysColumn|RuleChange)")
                .should()
                .callMethod(type, "parse", CharSequence.class)
                .check(CLASSES);
    }

    /** Each change is a move with its entry in the history. Corrections and found conflicts are carried out for the moves. */
    @Test
    void only_moves_change_a_request() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".request", ROOT + ".request.moves", ROOT + ".request.check")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                                HasOwner.Predicates.With.owner(JavaClass.Predicates.type(FlightRequest.class)))
                        .and(DescribedPredicate.describe(
                                "returns nothing", call -> call.getTarget().resolveMember().stream()
                                        .anyMatch(it -> ((JavaMethod) it)
                                                .getRawReturnType()
                                                .isEquivalentTo(void.class)))))
                .check(CLASSES);
    }

    /** Besides the doors, which are called, two packages call others. */
    @Test
    void only_the_doors_the_calls_to_receivers_and_the_mails_know_the_network() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".api..", ROOT + ".web..", ROOT + ".webhook.receiver", ROOT + ".alert.mail")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                .check(CLASSES);
    }

    /** Without it a resource would let in by the cookie of the pages too, which another site could make use of. */
    @ParameterizedTest
    @CsvSource({"api, key-or-password", "web, form"})
    void each_door_lets_in_by_its_own_way_alone(String door, String way) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + door + "..")
                .and()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotAnnotatedWith(PermitAll.class)
                .should(new ArchCondition<JavaClass>("let in by " + way + " alone") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var said = Stream.of(item.reflect().getAnnotations())
                                .flatMap(it -> Stream.concat(
                                        Stream.of(it),
                                        Stream.of(it.annotationType().getAnnotations())))
                                .filter(HttpAuthenticationMechanism.class::isInstance)
                                .map(it -> ((HttpAuthenticationMechanism) it).value())
                                .toList();
                        events.add(new SimpleConditionEvent(
                                item, said.equals(List.of(way)), item.getName() + " lets in by " + said));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void only_pages_papers_and_mails_know_templates() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".web..", ROOT + ".paper..", ROOT + ".alert.mail")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.qute..")
                .check(CLASSES);
    }

    @Test
    void only_repositories_know_panache() {
        noClasses()
                .that()
                .areNotAssignableTo(PanacheRepositoryBase.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.hibernate.orm.panache..", "io.quarkus.panache..")
                .check(CLASSES);
    }

    @Test
    void only_the_clock_reads_the_time() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + ".time..")
                .should(new ArchCondition<JavaClass>("be told what time it is") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getAccessesFromSelf().stream()
                                .filter(ArchitectureTest::readsTheTime)
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void whatever_is_posted_to_the_json_door_can_be_sent_again() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".api..")
                .should(new ArchCondition<JavaMethod>("be carried out once for each key") {
                    @Override
                    public void check(JavaMethod item, ConditionEvents events) {
                        boolean once = item.isAnnotatedWith(Idempotent.class)
                                || item.getMethodCallsFromSelf().stream()
                                        .anyMatch(it -> it.getTargetOwner().isEquivalentTo(Idempotency.class));
                        events.add(new SimpleConditionEvent(item, once, item.getFullName() + " is not"));
                    }
                })
                .andShould()
                .haveRawReturnType(Response.class)
                .check(CLASSES);
    }

    /** A transaction inside another takes a second connection; OwnTransaction refuses to begin one there. */
    @Test
    void no_transaction_is_begun_inside_another() {
        noClasses()
                .that()
                .areNotAssignableTo(OwnTransaction.class)
                .should()
                .callMethod(QuarkusTransaction.class, "requiringNew")
                .orShould()
                .callMethod(QuarkusTransaction.class, "suspendingExisting")
                .check(CLASSES);
        assertThat(Stream.concat(
                        CLASSES.stream().filter(it -> it.isAnnotatedWith(Transactional.class)),
                        CLASSES.stream()
                                .flatMap(it -> it.getMethods().stream())
                                .filter(it -> it.isAnnotatedWith(Transactional.class))))
                .allSatisfy(it -> assertThat(
                                it.getAnnotationOfType(Transactional.class).value())
                        .isEqualTo(Transactional.TxType.REQUIRED));
    }

    /** A stream of results that is not read to its end keeps its connection until the call ends. */
    @Test
    void results_are_read_to_their_end() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("getResultStream")))
                .orShould()
                .callMethod(PanacheQuery.class, "stream")
                .check(CLASSES);
    }

    @Test
    void a_package_is_named_for_the_domain() {
        assertThat(packagesInTree(CLASSES.getPackage(ROOT))).allSatisfy(it -> assertThat(NAMELESS)
                .as(it.getName())
                .doesNotContainAnyElementsOf(List.of(it.getName().split("\\."))));
    }

    @Test
    void a_class_is_named_for_what_it_is() {
        noClasses()
                .should(haveANameLike("(Base|Abstract)[A-Z].*|.*(Manager|Helper|Utils?)"))
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_and_where_null_may_be() {
        assertThat(packagesInTree(CLASSES.getPackage(ROOT)))
                .filteredOn(it -> !it.getClasses().isEmpty())
                .allSatisfy(it -> assertThat(it.isAnnotatedWith(NullMarked.class))
                        .as(it.getName())
                        .isTrue());
    }

    static Stream<String> packages() {
        return Stream.of(FLOORS, LEAVES, DOORS, List.of(SAMPLE)).flatMap(List::stream);
    }

    private static boolean mayUse(String user, String used) {
        if (LEAVES.contains(used)) {
            return true;
        }
        if (!FLOORS.contains(used) || LEAVES.contains(user)) {
            return false;
        }
        return !FLOORS.contains(user) || FLOORS.indexOf(used) < FLOORS.indexOf(user);
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.getPackageName().equals("java.time") && name.equals("now")
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && name.equals("<init>");
    }

    private static ArchCondition<JavaClass> haveANameLike(String pattern) {
        return ArchCondition.from(DescribedPredicate.describe(
                "have a name like " + pattern, it -> it.getSimpleName().matches(pattern)));
    }

    private static Set<JavaPackage> packagesInTree(JavaPackage root) {
        var tree = new LinkedHashSet<JavaPackage>();
        tree.add(root);
        root.getSubpackages().forEach(it -> tree.addAll(packagesInTree(it)));
        return tree;
    }
}
