package org.kaixue.notice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, UUID> {

    Notice save(Notice notice);

    Optional<Notice> findByOpenSubject(String subject);
}
