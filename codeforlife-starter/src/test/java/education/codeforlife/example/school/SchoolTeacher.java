package education.codeforlife.example.school;

import education.codeforlife.request.RequestUser;

/** A teacher who calls. */
public record SchoolTeacher(long id, long school, boolean isAdmin) implements RequestUser {

    @Override
    public boolean isAuthenticated() {
        return true;
    }
}
