// A layout of a project is compiled against this, so that the project needs no dependency of its own.
export * from 'preact/jsx-runtime'
