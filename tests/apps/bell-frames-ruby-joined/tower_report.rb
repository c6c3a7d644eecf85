require_relative 'lib/tower'

tower = Tower.new(domain: ENV.fetch('EGNYTE_DOMAIN'), token: ENV.fetch('EGNYTE_TOKEN'))
tower.links.each { |id| puts tower.link(id) }
puts tower.folder('Frames', 'Oak')
