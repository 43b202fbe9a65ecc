import type { MermaidConfig } from 'mermaid'
import type { Look } from '../diagrams/messages.ts'

/** Mermaid's own configuration for a look. Authors may change the theme in a diagram, and nothing of what keeps it safe. */
export function configurationFor({ isDark, font, paper, raised, tint, text, quiet, line }: Look): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: 'base',
    fontFamily: font,
    themeVariables: {
      darkMode: isDark,
      fontFamily: font,
      fontSize: '15px',
      background: paper,
      mainBkg: raised,
      primaryColor: raised,
      primaryTextColor: text,
      primaryBorderColor: line,
      secondaryColor: tint,
      secondaryTextColor: text,
      secondaryBorderColor: line,
      tertiaryColor: paper,
      tertiaryTextColor: text,
      tertiaryBorderColor: line,
      lineColor: quiet,
      textColor: text,
      titleColor: text,
      edgeLabelBackground: paper,
      clusterBkg: paper,
      clusterBorder: line,
      noteBkgColor: tint,
      noteTextColor: text,
      noteBorderColor: line,
    },
  }
}
