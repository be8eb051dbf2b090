import { Button, Dialog, type IconName } from '../shared';

export interface AskFirstProps {
  readonly title: string;
  /** What would be gone. */
  readonly note: string;
  readonly icon: IconName;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Before something goes that cannot be brought back. */
export function AskFirst({ title, note, icon, yes, no, onYes, onClose }: AskFirstProps) {
  return (
    <Dialog
      title={title}
      size="narrow"
      onClose={onClose}
      footer={
        <>
          <Button
            primary
            icon={icon}
            onPress={() => {
              onYes();
              onClose();
            }}
          >
            {yes}
          </Button>
          <Button onPress={onClose}>{no}</Button>
        </>
      }
    >
      <p>{note}</p>
    </Dialog>
  );
}
