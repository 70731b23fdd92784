package org.kaixue.rectification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The findings themselves. */
interface FindingRecords extends Repository<Finding, UUID> {

    Optional<Finding> findById(UUID id);

    Optional<Finding> findBySchoolIdAndOpenTopic(UUID school, String openTopic);

    Optional<Finding> findFirstBySchoolIdAndTopicOrderByFoundAtDesc(UUID school, String topic);

    Finding saveAndFlush(Finding finding);
}
