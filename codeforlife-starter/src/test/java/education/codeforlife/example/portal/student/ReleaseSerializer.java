package education.codeforlife.example.portal.student;

import education.codeforlife.example.portal.Verifications;
import education.codeforlife.example.portal.student.ReleaseSerializer.Release;
import education.codeforlife.example.portal.student.StudentRead.StudentReader;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.StudentRelease;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

@Component
record ReleaseSerializer(ClassMembership membership, Verifications verifications, StudentReader reader)
        implements BatchWriter<User, Release>, Serializer<User, Release, StudentRead> {

    record Release(@NotNull @Valid Independent user) {}

    record Independent(
            @NotBlank @Email String email, @Size(min = 1, max = 150) String firstName) {}

    @Override
    public void write(Batch<User, Release> batch) {
        membership.release(batch.rows().stream()
                .map(row -> new StudentRelease(row.entity(), row.data().user().email()))
                .toList());
        for (var row : batch) {
            if (row.has("user.first_name")) row.entity().setFirstName(row.data().user().firstName());
            verifications.sendVerification(row.entity());
        }
    }

    @Override
    public StudentRead read(User user) {
        return reader.read(user);
    }
}
