package education.codeforlife.membership;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.account.EmailAssignment;
import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.membership.StudentNameRegistry.Named;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Opens classes, and changes who teaches and who learns in them.
 *
 * <p>Works in the transaction of its caller, on rows that it loaded. Refuses a violation of a rule as 400.
 *
 * @since 0.1.0
 */
public final class ClassMembership {

    private final OngoingTransaction transaction;
    private final LoadedRoles roles;
    private final AccessCodeGenerator codes;
    private final EmailAssignment emails;
    private final StudentNameRegistry names;
    private final Clock clock;

    private ClassMembership(
            OngoingTransaction transaction,
            LoadedRoles roles,
            AccessCodeGenerator codes,
            EmailAssignment emails,
            StudentNameRegistry names,
            Clock clock) {
        this.transaction = transaction;
        this.roles = roles;
        this.codes = codes;
        this.emails = emails;
        this.names = names;
        this.clock = clock;
    }

    /** Returns the membership in classes of the given entity manager. */
    @Internal
    public static ClassMembership of(
            EntityManager entities,
            AccessCodeGenerator codes,
            StudentNameRegistry names,
            ApplicationEventPublisher events,
            Clock clock) {
        var transaction = OngoingTransaction.of(entities, events);
        return new ClassMembership(
                transaction, new LoadedRoles(entities), codes, EmailAssignment.of(entities), names, clock);
    }

    /** Saves the new class, with a random access code, as one of the teacher, who has to be in a school. */
    public void open(SchoolClass klass, User user) {
        var teacher = Roles.teacher(user);
        Roles.school(teacher);
        klass.setTeacher(teacher);
        klass.setAccessCode(codes.next());
        klass.setCreatedAt(clock.instant());
        transaction.save(klass);
        transaction.publish(new ClassEvent.Created(id(klass)));
    }

    /** Hands the class over to a colleague. */
    public void transfer(SchoolClass klass, User colleague) {
        transfer(List.of(klass), colleague);
    }

    /** Hands the classes over to a colleague, by a constant number of statements. */
    public void transfer(List<SchoolClass> classes, User colleague) {
        classes.forEach(transaction::require);
        roles.loadTeachers(classes);
        var to = Roles.teacher(colleague);
        for (var klass : classes) {
            if (!isSchoolShared(Roles.teacher(klass), to)) {
                throw ValidationException.ofField(
                        "teacher", "not_in_school", "The teacher is not in the school of the class.");
            }
        }
        classes.forEach(klass -> transfer(klass, to));
    }

    private void transfer(SchoolClass klass, Teacher to) {
        var from = Roles.teacher(klass);
        if (Objects.equals(from.getId(), to.getId())) return;
        klass.setTeacher(to);
        transaction.publish(new ClassEvent.Transferred(
                id(klass), OngoingTransaction.id(from.getId()), OngoingTransaction.id(to.getId())));
    }

    /**
     * Hands all active classes of a teacher over to a colleague, so that the teacher can leave.
     *
     * @return the classes
     */
    public List<SchoolClass> transferAll(User user, User colleague) {
        transaction.require(user);
        var classes = roles.classes(Roles.teacher(user));
        transfer(classes, colleague);
        return classes;
    }

    /**
     * Ends classes without students, and the requests to join them. Nothing personal of them is left.
     *
     * @throws ApiException 409 if one of them has students
     */
    public void close(List<SchoolClass> classes) {
        classes.forEach(transaction::require);
        if (classes.isEmpty()) return;
        if (roles.haveStudents(classes)) throw ApiException.protectedByReference("class");
        roles.clearRequests(classes);
        classes.forEach(this::close);
    }

    private void close(SchoolClass klass) {
        klass.setName("");
        klass.setAccessCode(null);
        klass.setReceiveRequestsUntil(null);
        klass.setActive(false);
        transaction.publish(new ClassEvent.Closed(id(klass)));
    }

    /**
     * Moves a student to another class of their school, under a first name that is free there. Within the own class, only
     * the name is changed.
     */
    public void move(User student, SchoolClass klass, String firstName) {
        move(List.of(new StudentMove(student, klass, firstName)), errors -> ValidationException.of(errors.get(0)));
    }

    /**
     * Moves students to other classes of their school, by a constant number of statements: all of them, or none. Within
     * the own class, only the name is changed.
     *
     * @throws ValidationException with the errors of each row, in the given order: of {@code klass} if it is of another
     *     school, of {@code first_name} if the name is invalid or taken there, also by an earlier row
     */
    public void move(List<StudentMove> moves) {
        move(moves, ValidationException::ofRows);
    }

    private void move(List<StudentMove> moves, Function<List<FieldErrors>, ValidationException> refusal) {
        moves.forEach(move -> transaction.require(move.student()));
        roles.load(moves.stream().map(StudentMove::student).toList());
        roles.loadTeachers(moves.stream().map(StudentMove::klass).collect(toSet()));
        requireNone(errors(moves), refusal);
        moves.forEach(this::move);
    }

    private List<FieldErrors> errors(List<StudentMove> moves) {
        var possible = moves.stream().filter(ClassMembership::isWithinSchool).toList();
        var named = possible.stream()
                .map(move -> Named.of(move.klass(), move.student(), move.firstName()))
                .toList();
        var claimed = names.claim(possible.stream().map(StudentMove::klass).collect(toSet()), named)
                .iterator();
        return moves.stream()
                .map(move -> isWithinSchool(move) ? claimed.next() : notInSchool())
                .toList();
    }

    private static boolean isWithinSchool(StudentMove move) {
        var left = Roles.klass(Roles.learner(move.student()));
        return isSchoolShared(Roles.teacher(left), Roles.teacher(move.klass()));
    }

    private static FieldErrors notInSchool() {
        var errors = new FieldErrors();
        errors.reject("klass", "not_in_school", "The class is not in the school of the student.");
        return errors;
    }

    private void move(StudentMove move) {
        var left = Roles.klass(Roles.learner(move.student()));
        if (Objects.equals(left.getId(), move.klass().getId())) {
            move.student().setFirstName(move.firstName());
            return;
        }
        transaction.publish(new ClassEvent.Left(id(move.student()), id(left), id(move.klass())));
        join(move.student(), move.klass(), move.firstName(), id(left));
    }

    /** Gives a student another first name, which has to be free in the class. */
    public void rename(User student, String firstName) {
        transaction.require(student);
        names.claim(Roles.klass(Roles.learner(student)), student, firstName);
        student.setFirstName(firstName);
    }

    /** Takes a student out of their class. The user is an independent then, who logs in with the e-mail address. */
    public void release(User student, String email) {
        release(List.of(new StudentRelease(student, email)), errors -> ValidationException.of(errors.get(0)));
    }

    /**
     * Takes students out of their classes, by a constant number of statements: all of them, or none.
     *
     * @throws ValidationException with the errors of each row, in the given order: of {@code email} if no account may
     *     have the address, or another one has it, also an earlier row
     */
    public void release(List<StudentRelease> releases) {
        release(releases, ValidationException::ofRows);
    }

    private void release(List<StudentRelease> releases, Function<List<FieldErrors>, ValidationException> refusal) {
        releases.forEach(release -> transaction.require(release.student()));
        roles.load(releases.stream().map(StudentRelease::student).toList());
        releases.forEach(release -> Roles.student(release.student()));
        var before =
                releases.stream().map(release -> release.student().getEmail()).toList();
        emails.assign(
                releases.stream()
                        .map(release -> new EmailAssignment.Claim(release.student(), release.email()))
                        .toList(),
                refusal);
        for (int i = 0; i < before.size(); i++) release(releases.get(i), before.get(i));
    }

    private void release(StudentRelease release, String before) {
        var role = Roles.learner(release.student());
        var left = Roles.klass(role);
        role.leaveClass();
        role.setLoginId(null);
        transaction.publish(new ClassEvent.Left(id(release.student()), id(left), null));
        transaction.publish(new UserEvent.EmailChanged(id(release.student()), before, release.email()));
    }

    private static void requireNone(
            List<FieldErrors> errors, Function<List<FieldErrors>, ValidationException> refusal) {
        if (!errors.stream().allMatch(FieldErrors::isEmpty)) throw refusal.apply(errors);
    }

    /** Asks for an independent to join the class, if it receives requests. */
    public void request(User independent, SchoolClass klass) {
        transaction.require(independent);
        requireRequestable(klass);
        var role = Roles.independent(independent);
        if (klass.equals(role.getRequestedClass())) return;
        withdraw(independent, role);
        role.requestToJoin(klass);
        transaction.publish(new ClassEvent.JoinRequested(id(independent), id(klass)));
    }

    /** Withdraws the request of an independent. */
    public void withdrawRequest(User independent) {
        transaction.require(independent);
        withdraw(independent, Roles.independent(independent));
    }

    private void withdraw(User independent, Student role) {
        var requested = role.getRequestedClass();
        role.requestToJoin(null);
        if (requested == null) return;
        transaction.publish(new ClassEvent.JoinRequestWithdrawn(id(independent), id(requested)));
    }

    /**
     * Makes an independent a student of the class that they asked for, under a first name that is free there. The
     * e-mail address and the last name, which a student does not need, are erased.
     */
    public void acceptRequest(User independent, String firstName) {
        transaction.require(independent);
        var klass = Roles.requestedClass(Roles.independent(independent));
        names.claim(klass, independent, firstName);
        var before = independent.getEmail();
        independent.setUsername(RandomUsernames.next());
        independent.setLastName("");
        independent.setEmail("");
        independent.setVerified(false);
        join(independent, klass, firstName, null);
        transaction.publish(new UserEvent.EmailChanged(id(independent), before, ""));
    }

    /** Refuses an independent who asked to join a class. */
    public void rejectRequest(User independent) {
        transaction.require(independent);
        var role = Roles.independent(independent);
        var klass = Roles.requestedClass(role);
        role.requestToJoin(null);
        transaction.publish(new ClassEvent.JoinRequestRejected(id(independent), id(klass)));
    }

    private void join(User user, SchoolClass klass, String firstName, @Nullable Long from) {
        user.setFirstName(firstName);
        Roles.learner(user).join(klass);
        transaction.publish(new ClassEvent.Joined(id(user), id(klass), from));
    }

    /** Answers every reason alike, against enumeration of classes. */
    private void requireRequestable(SchoolClass klass) {
        var until = klass.getReceiveRequestsUntil();
        if (klass.isActive() && until != null && !until.isBefore(clock.instant())) return;
        throw ValidationException.ofField(
                "requesting_to_join_class", "does_not_exist", "Class does not exist or does not accept join requests.");
    }

    private static boolean isSchoolShared(Teacher from, Teacher to) {
        var school = from.getSchool();
        return school != null && Objects.equals(school.getId(), schoolId(to));
    }

    private static @Nullable Long schoolId(Teacher teacher) {
        var school = teacher.getSchool();
        return school == null ? null : school.getId();
    }

    private static long id(User user) {
        return OngoingTransaction.id(user.getId());
    }

    private static long id(SchoolClass klass) {
        return OngoingTransaction.id(klass.getId());
    }
}
