package education.codeforlife.example.portal.invitation;

import java.time.Instant;

record InvitationRead(
        Long id,
        String invitedTeacherFirstName,
        String invitedTeacherLastName,
        String invitedTeacherEmail,
        boolean invitedTeacherIsAdmin,
        Instant expiresAt) {}
