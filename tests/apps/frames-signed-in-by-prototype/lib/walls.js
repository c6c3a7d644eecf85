'use strict';

function Walls(frames) {
  this.frames = frames;
}

module.exports = Walls;

Walls.prototype.all = function (callback) {
  return this.frames.get('links', callback); //~ GET /pubapi/v1/links
};
