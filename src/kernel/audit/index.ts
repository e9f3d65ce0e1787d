// The door of the audit room: the append-only log, its proofs, its checkpoints and its receipts.

export { type CheckOptions, checkLog, type LogCheck } from "./check/check-log.ts";
export type { Finding, FindingKind } from "./check/finding.ts";
export { proveLog } from "./check/prove-log.ts";
export { treeHead } from "./merkle/edge.ts";
export { emptyRoot, type Hash, hashLeaf, hashNode } from "./merkle/hash.ts";
export { consistencyProof, inclusionProof } from "./merkle/proof.ts";
export type { HashAt, NodeAddress } from "./merkle/subtree.ts";
export { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from "./merkle/verify.ts";
export { type Checkpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from "./note/checkpoint.ts";
export { followCheckpoint, type Step } from "./note/follow.ts";
export {
  generateSigner,
  type PublicKey,
  parsePublicKey,
  parseSigner,
  readSignerFile,
  type Signer,
} from "./note/key.ts";
export { signNote, verifyNote } from "./note/signed-note.ts";
export { type LoggedReceipt, type Receipt, receiptFormat, receiptSchema } from "./receipt/receipt.ts";
export { type RecordedEntry, receiptFor } from "./receipt/receipt-for.ts";
export { type VerifiedReceipt, verifyReceipt } from "./receipt/verify-receipt.ts";
export { type CanonicalValue, canonicalJson } from "./record/canonical-json.ts";
export { generateSalt, saltedLeaf, saltedLeafHash, saltLengthBytes } from "./record/salted-leaf.ts";
export { appendEntries, appendEntry } from "./store/append.ts";
export { AuditLogBroken } from "./store/broken.ts";
export { latestCheckpoint, type PublishedCheckpoint, proveConsistency } from "./store/checkpoints.ts";
export { migrations } from "./store/migrations.ts";
export { type SequencedPass, type SequenceOptions, sequence } from "./store/sequence.ts";
export { type Sequencer, type SequencerOptions, startSequencer } from "./store/sequencer.ts";
