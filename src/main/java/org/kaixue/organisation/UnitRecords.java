package org.kaixue.organisation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitRecords extends JpaRepository<Unit, UUID> {}
