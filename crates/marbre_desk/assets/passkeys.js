// Passkeys: asks the browser for what the server wants to know, and sends its answer by the form that the button is in.
'use strict';

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const known = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

async function create({ publicKey }) {
  const options = {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    user: { ...publicKey.user, id: bytes(publicKey.user.id) },
    excludeCredentials: known(publicKey.excludeCredentials),
  };
  const made = await navigator.credentials.create({ publicKey: options });
  const { attestationObject, clientDataJSON } = made.response;
  return {
    response: {
      attestationObject: text(attestationObject),
      clientDataJSON: text(clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    },
    made,
  };
}

async function get({ publicKey }) {
  const options = {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    allowCredentials: known(publicKey.allowCredentials),
  };
  const made = await navigator.credentials.get({ publicKey: options });
  const { authenticatorData, clientDataJSON, signature, userHandle } = made.response;
  return {
    response: {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    },
    made,
  };
}

async function answer(form) {
  const headers = { 'X-CSRF-Token': form.elements.csrf.value, Accept: 'application/json' };
  const asked = await fetch(form.dataset.begin, { method: 'POST', headers });
  if (!asked.ok) throw new Error((await asked.json()).message);
  const { id, options } = await asked.json();
  const { made, response } = await (form.dataset.passkey === 'create' ? create : get)(options);
  form.elements.id.value = id;
  form.elements.answer.value = JSON.stringify({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    extensions: made.getClientExtensionResults(),
    response,
  });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const problem = form.querySelector('[data-problem]');
    const button = form.querySelector('button');
    button.disabled = true;
    problem.textContent = '';
    try {
      await answer(form);
      form.submit();
    } catch (error) {
      problem.textContent = form.dataset.failed;
      button.disabled = false;
    }
  });
}
