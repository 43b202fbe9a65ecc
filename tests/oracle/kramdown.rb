# Answers each line {"text": …, "options": {…}} with a line {"html": …, "warnings": […]}: what Ruby's kramdown makes of the text.
# Debian: apt-get install ruby ruby-kramdown ruby-kramdown-parser-gfm
require 'json'
require 'timeout'
require 'kramdown'
require 'kramdown-parser-gfm'

$stdout.sync = true
BASE = { syntax_highlighter: nil, math_engine: nil }.freeze

$stdin.each_line do |line|
  asked = JSON.parse(line)
  options = BASE.merge((asked['options'] || {}).transform_keys(&:to_sym))
  begin
    Timeout.timeout(5) do
      document = Kramdown::Document.new(asked['text'], options)
      html = document.to_html
      puts JSON.generate(html: html.scrub('?'), warnings: document.warnings)
    end
  rescue Exception => error
    puts JSON.generate(error: error.class.to_s)
  end
end
