'use client';

import { type FormEvent, useState } from 'react';
import { useEngines } from '../../lib/settings/use-engines.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { EngineStageSection } from './EngineStageSection.tsx';

/** Which engine serves each stage, how each is doing, and a way to try it. For whoever runs this server. */
export function SettingsPage() {
  const { state, setToken, trial } = useEngines();
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pt-6 pb-20 sm:px-6 sm:pt-10 lg:max-w-5xl">
      <Brand />
      <main>
        <h1 className="mt-12 text-balance font-semibold text-3xl text-ink tracking-tight sm:text-4xl">Engines</h1>
        <p className="mt-3 mb-10 max-w-2xl text-pretty text-lg text-muted leading-relaxed">
          Each part of a conversation has an order of engines. The first that works is used; the last one comes with
          Intervue and always does. The order is set where the server is started, and shown here.
        </p>
        {state.is === 'loading' ? <p className="text-muted">Looking…</p> : null}
        {state.is === 'failed' ? <Trouble says={state.says} /> : null}
        {state.is === 'locked' ? <Unlock says={state.says} onToken={setToken} /> : null}
        {state.is === 'there'
          ? state.view.stages.map((stage) => <EngineStageSection key={stage.stage} stage={stage} onTry={trial} />)
          : null}
        {state.is === 'there' ? (
          <p className="border-line border-t pt-8 text-muted text-sm leading-relaxed">
            {state.view.budget_usd === null
              ? 'There is no budget: an interview uses the engines above whatever they cost.'
              : `One interview may spend ${state.view.budget_usd.toLocaleString('en-US', { style: 'currency', currency: 'USD' })} at vendors. Then it goes on with our own engines.`}
          </p>
        ) : null}
      </main>
    </div>
  );
}

function Unlock({ says, onToken }: { says: string; onToken: (token: string) => void }) {
  const [token, setToken] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onToken(token.trim());
  };
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      <Trouble says={says} />
      <Field
        label="Token"
        type="password"
        autoComplete="off"
        hint="The ADMIN_TOKEN of this server. It is not kept."
        value={token}
        onChange={({ target }) => setToken(target.value)}
      />
      <Button type="submit" disabled={token.trim() === ''}>
        Open
      </Button>
    </form>
  );
}
