import './logo.css';

export function Logo() {
  return (
    <span className="logo" aria-hidden="true">
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M2 3.5h7a1.5 1.5 0 0 1 1.5 1.5v3A1.5 1.5 0 0 1 9 9.5H5L2.5 11.5z" />
        <path d="M13.5 6.5v7L11 12H8" />
      </svg>
    </span>
  );
}
