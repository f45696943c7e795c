package education.codeforlife.permission.secret;

record InvitationRead(Long id, String guest) {}
