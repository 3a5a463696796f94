import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { EXAMPLES, type keptKey, type ModelField as Name } from './model-form.js';

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly value: string;
  /** What the server says of this field. */
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
  /** What is to be known of it, read with it. */
  readonly children: ReactNode;
}

function Field({ name, label, value, problem, onChange, input, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={`model-${name}`}
        value={value}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem ${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        {...input}
      />
      <div id={`${id}-problem`}>
        {problem ? (
          <p className="refused" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      <div id={`${id}-note`} className="about">
        {children}
      </div>
    </div>
  );
}

type Props = Pick<FieldProps, 'value' | 'problem' | 'onChange'>;

/** The address, with those that the usual servers have. */
export function AddressField({ note, ...props }: Props & { readonly note: string }) {
  return (
    <>
      <Field {...props} name="url" label="Address" input={{ type: 'url', inputMode: 'url' }}>
        <p className="note">{note}</p>
      </Field>
      <div className="examples note">
        <p>Fill in what is usual for</p>
        <ul>
          {EXAMPLES.map(([name, url]) => (
            <li key={name}>
              <button type="button" className="quiet" onClick={() => props.onChange(url)}>
                {name}
              </button>{' '}
              <code>{url}</code>
            </li>
          ))}
          <li>
            a cloud: the address that its page gives for OpenAI’s interface, such as{' '}
            <code>https://api.openai.com/v1</code>, and a key
          </li>
        </ul>
      </div>
    </>
  );
}

export function ModelField(props: Props) {
  return (
    <Field {...props} name="model" label="Model">
      <p className="note">
        Its name as that server lists it. “Try it” says whether it reads well enough to be of use.
      </p>
    </Field>
  );
}

interface KeyProps extends Props {
  readonly kept: ReturnType<typeof keptKey>;
  /** The address that the kept key is for. */
  readonly at: string | undefined;
  readonly warning: string | null;
}

/** The key: typed, never shown, and never read back. */
export function KeyField({ kept, at, warning, ...props }: KeyProps) {
  return (
    <Field
      {...props}
      name="key"
      label="Key"
      input={{
        type: 'password',
        autoComplete: 'new-password',
        placeholder: kept === 'kept' ? 'kept' : '',
      }}
    >
      <p className="note">
        {kept === 'kept'
          ? 'A key is kept with your data on the server and never shown. Leave this empty to go on with it.'
          : kept === 'left'
            ? `The key that is kept is for ${at}, and goes to no other server. Type this one’s key, if it wants one.`
            : 'Only where the server wants one. It is kept with your data, never shown, and no part of an export.'}
      </p>
      {warning ? (
        <p className="warning" role="status">
          <b>Careful.</b> {warning}
        </p>
      ) : null}
    </Field>
  );
}
