package education.codeforlife.example.school;

import education.codeforlife.request.RequestUser;

/** A student who calls. */
public record Pupil(long id, long classId) implements RequestUser {

    @Override
    public boolean isAuthenticated() {
        return true;
    }
}
