package org.kaixue.organisation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolRecords extends JpaRepository<School, UUID> {}
