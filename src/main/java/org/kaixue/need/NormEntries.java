package org.kaixue.need;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NormEntries extends JpaRepository<NormEntry, UUID> {}
