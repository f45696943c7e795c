package education.codeforlife.example.portal.factor;

import education.codeforlife.user.AuthFactorType;

record FactorRead(Long id, AuthFactorType type, Long user) {}
