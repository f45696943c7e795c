package education.codeforlife.membership;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.account.EmailAssignment;
import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.membership.StudentNameRegistry.Named;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Moves students to other classes, renames them, and takes them out of their classes. */
final class StudentMoves {

    private final OngoingTransaction transaction;
    private final LoadedRoles roles;
    private final EmailAssignment emails;
    private final StudentNameRegistry names;
    private final ClassJoin joins;

    StudentMoves(
            OngoingTransaction transaction,
            LoadedRoles roles,
            EmailAssignment emails,
            StudentNameRegistry names,
            ClassJoin joins) {
        this.transaction = transaction;
        this.roles = roles;
        this.emails = emails;
        this.names = names;
        this.joins = joins;
    }

    void move(User student, SchoolClass klass, String firstName) {
        move(List.of(new StudentMove(student, klass, firstName)), errors -> ValidationException.of(errors.get(0)));
    }

    void move(List<StudentMove> moves) {
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
        var possible = moves.stream().filter(StudentMoves::isWithinSchool).toList();
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
        return Roles.haveSameSchool(Roles.teacher(left), Roles.teacher(move.klass()));
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
        joins.join(move.student(), move.klass(), move.firstName(), id(left));
    }

    void rename(User student, String firstName) {
        transaction.require(student);
        names.claim(Roles.klass(Roles.learner(student)), student, firstName);
        student.setFirstName(firstName);
    }

    void release(User student, String email) {
        release(List.of(new StudentRelease(student, email)), errors -> ValidationException.of(errors.get(0)));
    }

    void release(List<StudentRelease> releases) {
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

    private static long id(User user) {
        return OngoingTransaction.id(user.getId());
    }

    private static long id(SchoolClass klass) {
        return OngoingTransaction.id(klass.getId());
    }
}
