require 'net/http'

HEADERS = { 'Authorization' => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}" }.freeze

def get(path)
  answer = Net::HTTP.get_response(URI("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/#{path}"), HEADERS)
  abort 'sign in again' if answer.code == '401'
  sleep 60 if answer.code == '429'
  answer.body
end

def named(kind, id = nil) = get([kind, id].compact.join('/'))
def spread(kind, id = nil) = get([kind, *id].join('/'))

named('bookmarks') #~ GET /pubapi/v1/bookmarks handles=specific
named('bookmarks', ARGV[0]) #~ GET /pubapi/v1/bookmarks/{bookmark_id} handles=specific
spread('tasks') #~ GET /pubapi/v1/tasks handles=specific
spread('tasks', ARGV[0]) #~ GET /pubapi/v1/tasks/{task_id} handles=specific
get(ARGV.empty? ? 'links' : "links/#{ARGV[0]}") #~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/links/{link_id} handles=specific
